import { addDays, type AreaBook, type Day, type Period, type UnitVersion } from '#domain';
import type { Refusal } from './row-target.js';

/** The unit does not stand at the end of the period: says when it does, and who stood before or followed. */
export function outsideValidity(unit: UnitVersion, period: Period, book: AreaBook): Refusal {
  const ended = unit.to !== undefined && unit.to < period.to;
  const others = ended
    ? book.successors(unit.id).map(({ successorId }) => book.unit(successorId))
    : book.predecessors(unit.id).map(({ predecessorId }) => book.unit(predecessorId));
  const last = unit.to === undefined ? undefined : addDays(unit.to, -1);
  const list = (name: (other: UnitVersion) => string): string =>
    others.map((other) => `${name(other)} (${other.code})`).join(', ');
  const [vi, en] = [list(({ nameVi }) => nameVi), list(({ nameEn }) => nameEn)];
  return {
    absence: 'NOT_APPLICABLE',
    reason: {
      vi:
        `${unit.nameVi} (${unit.code}) chỉ tồn tại ${spanVi(unit.from, last)}, không có vào cuối kỳ ${period.code}.` +
        (vi === '' ? '' : ended ? ` Từ ${unit.to} là ${vi}.` : ` Trước đó là ${vi}.`),
      en:
        `${unit.nameEn} (${unit.code}) stands ${spanEn(unit.from, last)}, not at the end of ${period.code}.` +
        (en === '' ? '' : ended ? ` From ${unit.to} on it is ${en}.` : ` Before it stood ${en}.`),
    },
  };
}

/** The territory changed inside the period, so that its figures belong to two different places. */
export function structureChanged(unit: UnitVersion, on: Day): Refusal {
  return {
    absence: 'NOT_COMPARABLE',
    reason: {
      vi: `STRUCTURE_CHANGED: địa giới của ${unit.nameVi} (${unit.code}) thay đổi ngày ${on}, trong kỳ này.`,
      en: `STRUCTURE_CHANGED: the territory of ${unit.nameEn} (${unit.code}) changed on ${on}, inside this period.`,
    },
    hint: `Ask for periods that end before ${on} or begin on it.`,
  };
}

const spanVi = (from: Day | undefined, last: Day | undefined): string =>
  [from === undefined ? '' : `từ ${from}`, last === undefined ? '' : `đến ${last}`].filter((part) => part).join(' ');

const spanEn = (from: Day | undefined, last: Day | undefined): string =>
  [from === undefined ? '' : `from ${from}`, last === undefined ? '' : `until ${last}`]
    .filter((part) => part)
    .join(' ');
