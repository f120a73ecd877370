import { GianhError } from '#kernel';
import { maximumValues } from '#metrics';
import type { MetricArguments } from './metric-arguments.js';
import type { AreasOfPeriods } from './select-areas.js';

/** Of all that tables are asked by, what decides. */
type AnswerableArguments = Pick<MetricArguments, 'keys' | 'by' | 'where' | 'first'>;

/** Refuses a table that asks too much or in a way the cells do not hold, before anything is read. */
export function assertAnswerable(
  { keys, by, where, first }: AnswerableArguments,
  groups: readonly AreasOfPeriods[],
): void {
  if (keys.length === 0) throw new GianhError('GIANH_UNKNOWN_METRIC', 'Name at least one metric in `keys`.');
  if ((by?.length ?? 0) > 1) {
    throw new GianhError('GIANH_UNKNOWN_DIMENSION', 'A table is broken down by one dimension at most. Ask twice.');
  }
  if ((where?.length ?? 0) > 1) {
    throw new GianhError('GIANH_UNKNOWN_DIMENSION', 'A table is filtered by one dimension at most. Ask twice.');
  }
  const values = groups.reduce((sum, { areas, periods }) => sum + areas.length * periods.length, 0) * keys.length;
  if (values > maximumValues) {
    const message = `${values} values are asked for at once; ask for at most ${maximumValues}.`;
    throw new GianhError('GIANH_RANGE_TOO_LARGE', message, { limit: maximumValues });
  }
  if (first !== undefined && first !== null && first < 1) {
    throw new GianhError('GIANH_PAGE_SIZE', `\`first\` cannot be ${first}. Ask for 1 row or more, or leave it out.`);
  }
}
