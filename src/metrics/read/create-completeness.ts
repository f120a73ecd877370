import type { AreaBook } from '#domain';
import type { Completeness } from '../value/metric-value.js';
import { coveredParts } from './covered-parts.js';
import { type CompletedRow, eachOnce, type Owing, type OwingOf, type RowOwing } from './create-owing.js';

/** How many reporters owed a row's figures and how many delivered. */
export type CompletenessOf = (target: CompletedRow, sources: readonly string[]) => Completeness;

/** Counts the reporters of a row: those that owe it and those that delivered. */
export function createCompleteness(owingOf: OwingOf, book: AreaBook, loading: ReadonlySet<string>): CompletenessOf {
  const known = new Map<RowOwing, Completeness>();
  let last: { readonly found: RowOwing; readonly completeness: Completeness } | undefined;
  return (target, sources) => {
    const found = owingOf(target, sources);
    if (last?.found === found) return last.completeness;
    let completeness = known.get(found);
    if (!completeness) {
      completeness = {
        ...countOnce(found.owing),
        loading: sources.some((source) => loading.has(source)),
        ...(found.isRestated ? { parts: coveredParts(target, book, found.covers) } : {}),
      };
      known.set(found, completeness);
    }
    last = { found, completeness };
    return completeness;
  };
}

type Counts = Pick<Completeness, 'delivered' | 'expected'>;

const counted = new WeakMap<readonly Owing[], Counts>();

/** The reporters of a unit are counted once for all metrics. */
function countOnce(owing: readonly Owing[]): Counts {
  const before = counted.get(owing);
  if (before) return before;
  const once = eachOnce(owing);
  const counts = { delivered: once.filter(({ delivered }) => delivered).length, expected: once.length };
  counted.set(owing, counts);
  return counts;
}
