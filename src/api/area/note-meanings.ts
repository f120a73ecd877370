import type { AreaBook, UnitVersion } from '#domain';
import type { ApiContext } from '../context/api-context.js';
import type { Books } from '../context/books.js';
import type { DayRange } from '../scalar/day-range.input.js';

/**
 * Says in the answer's notes that an area code means different territories within the days asked (no end given: ever):
 * 44 is Quảng Bình until 2025-06-30 and the merged Quảng Trị since. New names for one territory are no different meaning.
 */
export function noteMeanings(
  { notes }: ApiContext,
  { areas }: Books,
  code: string | null | undefined,
  days: DayRange | null | undefined,
): void {
  if (!code) return;
  const { from, to } = days ?? {};
  const within = areas
    .versionsOf(code)
    .filter((unit) => (!to || !unit.from || unit.from <= to) && (!from || !unit.to || unit.to > from));
  const changed = within.some((unit, index) => index > 0 && !isSameTerritory(areas, within[index - 1]!, unit));
  if (!changed) return;
  const meanings = within.map(({ nameVi, from: since, to: until }) => ({ name: nameVi, from: since, to: until }));
  const names = [...new Set(within.map(({ nameVi }) => nameVi))];
  const english = [...new Set(within.map(({ nameEn }) => nameEn))];
  notes.add({
    code: 'AREA_CODE_CHANGED_MEANING',
    message: {
      vi: `Mã ${code} chỉ các địa bàn khác nhau theo thời gian: ${names.join(', rồi ')}. Hãy nêu ngày (on, received …) để chọn một địa bàn.`,
      en: `Code ${code} means different areas over time: ${english.join(', then ')}. Give a day (on, received …) to mean one of them.`,
    },
    details: { area: code, meanings },
  });
}

function isSameTerritory(areas: AreaBook, earlier: UnitVersion, later: UnitVersion): boolean {
  const steps = areas.successors(earlier.id);
  const merged = areas.predecessors(later.id);
  return steps.length === 1 && merged.length === 1 && steps[0]!.successorId === later.id && steps[0]!.weight === 1;
}
