import type { Fact, FactDimension } from './fact.js';

/** The dimensions that the cells of a fact hold, in the order of the fact. */
export function cellDimensions({ dimensions }: Pick<Fact, 'dimensions'>): readonly FactDimension[] {
  return dimensions.filter(({ inCells }) => inCells !== false);
}
