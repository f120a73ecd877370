import type { RowTarget } from '../query/row-target.js';
import type { Found } from '../read/read-context.js';
import type { Impossible } from '../value/absent.js';
import type { ValueProvenance } from '../value/metric-value.js';
import type { ReadSides } from '../value/read-sides.js';
import type { BoundMeasure } from './bound-measure.js';
import { keptMembers } from './kept-members.js';

/** A metric in a row without break-down, read. */
export interface ReadRow {
  readonly sides: ReadSides;
  readonly path: ValueProvenance['path'];
  /** There is no number, whatever was found. */
  readonly refused: boolean;
}

/** What holds for the sides of every member of a row. */
export type CommonSides = Pick<ReadSides, 'estimated' | 'registered' | 'series' | 'impossible'>;

/** Reads the sides of a row's one value. */
export function readRow(
  above: BoundMeasure,
  below: BoundMeasure | undefined,
  target: RowTarget,
  found: Found,
): ReadRow {
  const path = above.path(target);
  const { impossible, estimated, registered, series } = commonOf(above, below, target, found, path);
  if (impossible) return { sides: refusedFor(impossible), path, refused: true };
  if (above.counts) return { sides: { counts: above.counts(target, found).get('') }, path, refused: false };
  const numerator = amountIn(above, target, found);
  const denominator = below && amountIn(below, target, found);
  return { sides: { numerator, denominator, estimated, registered, series }, path, refused: false };
}

/** What is known of both sides before their amounts, and why there may be none. */
export function commonOf(
  above: BoundMeasure,
  below: BoundMeasure | undefined,
  target: RowTarget,
  found: Found,
  path: ValueProvenance['path'],
): CommonSides {
  const impossible = above.impossible?.(target) ?? below?.impossible?.(target);
  if (impossible) return { impossible };
  const [upper, lower] = [above.divided(target, found), below?.divided(target, found)];
  if (upper === 'NOT_COMPARABLE' || lower === 'NOT_COMPARABLE') return { impossible: 'DIVIDED' };
  const isRegistered = below !== undefined && path !== 'REGISTERS' && !above.coverage;
  return {
    estimated: upper === 'ESTIMATED' || lower === 'ESTIMATED',
    registered: isRegistered && below.path(target) === 'REGISTERS',
    series: above.series || below?.series ? seriesOf([above, below], target, found) : undefined,
  };
}

/** The sides of what has no number. */
export const refusedFor = (impossible: Impossible): ReadSides => ({ impossible });

function seriesOf(sides: readonly (BoundMeasure | undefined)[], target: RowTarget, found: Found): string | undefined {
  const named = new Set(sides.map((side) => side?.series?.(target, found)).filter((name) => name !== undefined));
  return named.size === 0 ? undefined : [...named].sort().join(' / ');
}

function amountIn(side: BoundMeasure, target: RowTarget, found: Found): number | undefined {
  const { slice } = target;
  if (side.amount && slice.where.length === 0) return side.amount(target, found);
  return keptMembers(side.read(target, found), slice).get('');
}
