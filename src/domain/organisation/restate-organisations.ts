import { overlap } from '../area/unit-validity.js';
import type { Day } from '../day/day.js';
import type { OrganisationBook } from './organisation-book.js';
import type { Organisation } from './organisation.js';

/** Under which codes the records of some organisations stand, in the structure of a day. */
export interface OrganisationRestatement {
  readonly codes: readonly string[];
  /** The first day inside the days on which another organisation came to them or a part left. */
  readonly changed?: Day;
  /** Organisations whose records cannot be divided: some belong to the ones asked, some to others. */
  readonly indivisible: readonly Organisation[];
}

/**
 * Restates organisations like areas: those that ended by the day `on` count with their heirs, later ones with what they
 * came from. Versions of one code without a gap are one organisation, whatever became of the unit it lies in.
 *
 * Organisations have no shares: one that was divided among several is indivisible.
 */
export function restateOrganisations(
  book: OrganisationBook,
  asked: readonly Organisation[],
  on: Day,
  from: Day,
  to: Day,
): OrganisationRestatement {
  const ids = new Set(asked.map(({ id }) => id));
  const after = (one: Organisation): readonly Organisation[] => {
    const found = book.successors(one.id);
    return found.length > 0
      ? found
      : sameCode(book, one).filter((other) => other.from === one.to && one.to !== undefined);
  };
  const before = (one: Organisation): readonly Organisation[] => {
    const found = book.predecessors(one.id);
    const alone = (other: Organisation): boolean => other.to === one.from && book.successors(other.id).length === 0;
    return found.length > 0 ? found : sameCode(book, one).filter((other) => one.from !== undefined && alone(other));
  };
  const begunBy = ({ from: began }: Organisation): boolean => (began ?? on) <= on;
  /** Who stands for it on the day: heirs of what ended, origins of what began later. */
  const standing = (one: Organisation): readonly Organisation[] => {
    if (one.to !== undefined && one.to <= on) return [...new Set(after(one).flatMap(standing))];
    const origins = begunBy(one) ? [] : before(one);
    return origins.length === 0 ? [one] : [...new Set(origins.flatMap(standing))];
  };

  const family = reach(asked, (one) => [...after(one), ...before(one)]);
  const mine: Organisation[] = [];
  const indivisible: Organisation[] = [];
  const stood = (one: Organisation): boolean => overlap(one, { from, to });
  for (const one of family) {
    const who = standing(one);
    if (who.length > 0 && who.every(({ id }) => ids.has(id))) mine.push(one);
    else if (who.some(({ id }) => ids.has(id)) && stood(one)) indivisible.push(one);
  }
  const known = new Set(mine.map(({ id }) => id));
  const others = (code: string): readonly Organisation[] =>
    book.versionsOf(asked[0]!.kind, code).filter((one) => one.code === code && !known.has(one.id) && stood(one));
  const codes = [...new Set(mine.map(({ code }) => code))].sort().filter((code) => {
    const strangers = others(code);
    if (strangers.length === 0) return true;
    // A code given to somebody else: left to him, unless it was ours too within the days.
    if (!mine.some((one) => one.code === code && stood(one))) return false;
    indivisible.push(...strangers.filter((one) => !indivisible.includes(one)));
    return true;
  });

  /** The organisations asked and what is only another version of one of them. */
  const same = reach(asked, (one) => {
    const [heir, ...heirs] = after(one);
    const [origin, ...origins] = before(one);
    return [
      ...(heir && heirs.length === 0 && before(heir).length === 1 ? [heir] : []),
      ...(origin && origins.length === 0 && after(origin).length === 1 ? [origin] : []),
    ];
  });
  const turns = [...mine.filter((one) => !same.has(one)), ...indivisible]
    .filter(stood)
    .map((one) => (begunBy(one) ? one.to : one.from) ?? from)
    .sort();
  return { codes, changed: turns[0], indivisible };
}

const sameCode = (book: OrganisationBook, { kind, code, id }: Organisation): readonly Organisation[] =>
  book.versionsOf(kind, code).filter((other) => other.code === code && other.id !== id);

function reach(from: readonly Organisation[], next: (one: Organisation) => readonly Organisation[]): Set<Organisation> {
  const found = new Set(from);
  for (const one of found) for (const other of next(one)) found.add(other);
  return found;
}
