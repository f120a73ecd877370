import type { RowTarget } from '../query/row-target.js';
import type { Found } from '../read/read-context.js';
import type { ValueProvenance } from '../value/metric-value.js';
import type { ReadSides } from '../value/read-sides.js';
import type { BoundMeasure } from './bound-measure.js';
import { keptMembers } from './kept-members.js';
import { type CommonSides, commonOf, refusedFor } from './read-row.js';

/** A metric in a row, read: the members that have anything there, and the sides of each. */
export interface ReadMetric {
  readonly members: readonly string[];
  readonly sides: (member: string) => ReadSides;
  readonly path: ValueProvenance['path'];
  /** No member of a break-down has a number. */
  readonly refused: boolean;
}

/** Reads the sides of every member that has anything in a row. */
export function readMembers(
  above: BoundMeasure,
  below: BoundMeasure | undefined,
  target: RowTarget,
  found: Found,
): ReadMetric {
  const path = above.path(target);
  const common: CommonSides = commonOf(above, below, target, found, path);
  if (common.impossible) {
    const sides = refusedFor(common.impossible);
    return { members: [], sides: () => sides, path, refused: true };
  }
  if (above.counts) {
    const counts = above.counts(target, found);
    return { members: [...counts.keys()], sides: (member) => ({ counts: counts.get(member) }), path, refused: false };
  }
  const top = keptMembers(above.read(target, found), target.slice);
  const bottom = below && keptMembers(below.read(target, found), target.slice);
  return {
    members: [...new Set([...top.keys(), ...(bottom?.keys() ?? [])])],
    sides: (member) => ({ ...common, numerator: top.get(member), denominator: bottom?.get(member) }),
    path,
    refused: false,
  };
}
