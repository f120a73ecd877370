import { passes, type Slice, sliceDimension } from '../read/slice.js';
import type { Amounts } from './bound-measure.js';

/** Amounts that pass the filters: published figures come with their member even when they are only filtered by it. */
export function keptMembers(amounts: Amounts, slice: Slice): Amounts {
  const dimension = sliceDimension(slice);
  if (dimension === undefined || dimension === 'MANY' || (amounts.size === 1 && amounts.has(''))) return amounts;
  const passing = [...amounts].filter(([member]) => passes(member, dimension, slice));
  if (slice.by !== undefined) return new Map(passing);
  return passing.length === 1 ? new Map([['', passing[0]![1]]]) : new Map();
}
