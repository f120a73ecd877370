import { addDays, type AreaBook, type Day, type UnitVersion } from '#domain';
import type { Refusal } from './row-target.js';

/** The unit does not stand on the day its code was read on: says when it does, and who stood before or followed. */
export function outsideValidity(unit: UnitVersion, on: Day, where: Asked, book: AreaBook): Refusal {
  const ended = unit.to !== undefined && unit.to <= on;
  const others = ended
    ? book.successors(unit.id).map(({ successorId }) => book.unit(successorId))
    : book.predecessors(unit.id).map(({ predecessorId }) => book.unit(predecessorId));
  const last = unit.to === undefined ? undefined : addDays(unit.to, -1);
  const list = (name: (other: UnitVersion) => string): string =>
    others.map((other) => `${name(other)} (${other.code})`).join(', ');
  const [vi, en] = [list(({ nameVi }) => nameVi), list(({ nameEn }) => nameEn)];
  const frame = ended ? last : unit.from;
  return {
    absence: 'NOT_APPLICABLE',
    reason: {
      vi:
        `${unit.nameVi} (${unit.code}) chỉ tồn tại ${spanVi(unit.from, last)}, không có vào ${where.vi}.` +
        (vi === '' ? '' : ended ? ` Từ ${unit.to} là ${vi}.` : ` Trước đó là ${vi}.`),
      en:
        `${unit.nameEn} (${unit.code}) stands ${spanEn(unit.from, last)}, not ${where.en}.` +
        (en === '' ? '' : ended ? ` From ${unit.to} on it is ${en}.` : ` Before it stood ${en}.`),
    },
    ...(frame === undefined ? {} : { hint: `Ask with a frame on a day on which it stands: ${frameOf(frame)}.` }),
  };
}

/** The day a code was read on, in words: the end of a period or a frame. */
export interface Asked {
  readonly vi: string;
  readonly en: string;
}

/** The territory changed inside the days counted, so that their figures belong to two different places. */
export function structureChanged({ nameVi, nameEn, code }: Named, on: Day, frame: Day): Refusal {
  return {
    absence: 'NOT_COMPARABLE',
    reason: {
      vi: `STRUCTURE_CHANGED: địa giới của ${nameVi} (${code}) thay đổi ngày ${on}, trong kỳ này.`,
      en: `STRUCTURE_CHANGED: the territory of ${nameEn} (${code}) changed on ${on}, inside this period.`,
    },
    hint: `Ask with ${frameOf(frame)} for one structure throughout, or for periods that end before ${on} or begin on it.`,
  };
}

/** Units of later days lie only partly on the territory: what they did cannot be told of it. */
export function notWhole({ nameVi, nameEn, code }: Named, on: Day, later: readonly Named[], frame: Day): Refusal {
  const list = (name: (unit: Named) => string): string => {
    const named = later.slice(0, 5).map((unit) => `${name(unit)} (${unit.code})`);
    return [...named, ...(later.length > 5 ? ['…'] : [])].join(', ');
  };
  return {
    absence: 'NOT_COMPARABLE',
    reason: {
      vi:
        `${nameVi} (${code}) theo địa giới ngày ${on} không phải là tổng trọn vẹn của các đơn vị sau này: ` +
        `${list((unit) => unit.nameVi)} chỉ nằm một phần trên địa bàn đó, không tách ra được.`,
      en:
        `${nameEn} (${code}) as of ${on} is no sum of whole later units: ` +
        `${list((unit) => unit.nameEn)} lie only partly on its territory and cannot be divided.`,
    },
    hint: `Ask with ${frameOf(frame)}, or for periods that end before the change.`,
  };
}

/** How a frame is written in the API. */
const frameOf = (day: Day): string => `frame: { on: "${day}" }`;

/** What a refusal calls a unit or an organisation. */
export type Named = Pick<UnitVersion, 'nameVi' | 'nameEn' | 'code'>;

const spanVi = (from: Day | undefined, last: Day | undefined): string =>
  [from === undefined ? '' : `từ ${from}`, last === undefined ? '' : `đến ${last}`].filter((part) => part).join(' ');

const spanEn = (from: Day | undefined, last: Day | undefined): string =>
  [from === undefined ? '' : `from ${from}`, last === undefined ? '' : `until ${last}`]
    .filter((part) => part)
    .join(' ');
