import { addDays, type AreaBook, type Day, type UnitVersion } from '#domain';
import type { Structure, UnitSets } from '../read/unit-sets.js';
import type { AskedArea } from './metric-query.js';
import type { RowFrame } from './row-frame.js';
import type { Refusal, RowTarget } from './row-target.js';
import { notWhole, outsideValidity, structureChanged } from './structure-refusals.js';
import { unitsWithin } from './units-within.js';

/** The row of an area in a period: which unit its code means, and whose amounts are that unit's. */
export function areaTarget(
  area: Exclude<AskedArea, { dimension: string }>,
  { framed, ...row }: RowFrame,
  units: UnitSets,
): RowTarget {
  const { book } = units;
  const { on, span, period, until } = row;
  const unit = unitOf(area, on, book);
  const none = { ...row, unit, places: [], held: [], comparability: 'EXACT', divided: false } as const;
  if (!book.standsOn(unit.id, on)) {
    const asked = framed
      ? { vi: `ngày ${on}`, en: `on ${on}` }
      : { vi: `cuối kỳ ${period.code}`, en: `at the end of ${period.code}` };
    return { ...none, refusal: outsideValidity(unit, on, asked, book) };
  }
  const flows = units.flows(unit.id, on, span.from, span.to);
  const refusal = refusalOf(unit, flows, row, framed, book);
  if (refusal) return { ...none, refusal };
  return {
    ...none,
    places: flows.places,
    held: units.holding(unit.id, on, addDays(until, -1)),
    // Nobody published a figure for a window of several periods.
    publishedUnitId: span.from === period.from ? publishedUnit(unit, addDays(period.to, -1), book) : undefined,
    comparability: framed && flows.restated ? 'RESTATED' : 'EXACT',
    divided: flows.divided,
    note: noteOf(unit, flows, span.to, book),
  };
}

/** The unit asked, or where no unit has the code on that day the one that had it nearest to it. */
function unitOf(area: Exclude<AskedArea, { dimension: string }>, day: Day, book: AreaBook): UnitVersion {
  if ('unitId' in area) return book.unit(area.unitId);
  const versions = book.versionsOf(area.code);
  const standing = versions.filter(({ id }) => book.standsOn(id, day));
  if (versions.length === 0 || standing.length > 0) return book.resolve(area.code, day);
  return versions.find(({ from }) => from !== undefined && from > day) ?? versions.at(-1)!;
}

function refusalOf(
  unit: UnitVersion,
  { changed, indivisible }: Structure,
  { on, span }: Pick<RowTarget, 'on' | 'span'>,
  framed: boolean,
  book: AreaBook,
): Refusal | undefined {
  const lastDay = addDays(span.to, -1);
  if (!framed) return changed === undefined ? undefined : structureChanged(unit, changed, lastDay);
  if (indivisible.length === 0) return undefined;
  return notWhole(
    unit,
    on,
    indivisible.map((id) => book.unit(id)),
    lastDay,
  );
}

/** Published figures hold for the unit of their own day: the very one, or the same territory under an earlier name. */
function publishedUnit(unit: UnitVersion, lastDay: Day, book: AreaBook): number | undefined {
  return unitsWithin(unit.id, lastDay, book).find((id) => book.standsOn(id, lastDay));
}

/** What is not in the figures of a unit that ended or took over others: the work of larger units' own offices. */
function noteOf(unit: UnitVersion, { unplaced }: Structure, to: Day, book: AreaBook): RowTarget['note'] {
  const larger = unplaced.map((id) => book.unit(id));
  const names = (name: (one: UnitVersion) => string): string =>
    larger.map((one) => `${name(one)} (${one.code})`).join(', ');
  const parts = [
    ...(unit.to !== undefined && unit.to < to && book.children(unit.id).length > 0
      ? [
          {
            vi: `Từ ${unit.to} ${unit.nameVi} (${unit.code}) không còn: chỉ gồm các đơn vị nằm trọn trên địa bàn cũ.`,
            en: `${unit.nameEn} (${unit.code}) ended on ${unit.to}: from then on only units wholly on its former territory are counted.`,
          },
        ]
      : []),
    ...(larger.length > 0
      ? [
          {
            vi: `Phần ghi tại cơ quan của ${names(({ nameVi }) => nameVi)} không tách được.`,
            en: `What was booked at offices of ${names(({ nameEn }) => nameEn)} itself cannot be divided.`,
          },
        ]
      : []),
  ];
  if (parts.length === 0) return undefined;
  return { vi: parts.map(({ vi }) => vi).join(' '), en: parts.map(({ en }) => en).join(' ') };
}
