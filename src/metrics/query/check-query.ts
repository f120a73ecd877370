import { closestNames, GianhError } from '#kernel';
import type { MetricCatalogue } from '../definition/metric-catalogue.js';
import type { MetricDefinition } from '../definition/metric-definition.js';
import type { MetricQuery } from './metric-query.js';

/** Most values (rows × metrics) that one question may ask for. */
export const maximumValues = 50_000;

/** The definitions asked for; refuses unknown metrics and dimensions, a second break-down and what is too much at once. */
export function checkQuery(query: MetricQuery, catalogue: MetricCatalogue): readonly MetricDefinition[] {
  const definitions = query.keys.map((key) => catalogue.get(key));
  const members = query.areas.flatMap((area) => ('dimension' in area ? [area.dimension] : []));
  const asked = new Set([...(query.by ?? []), ...(query.where ?? []).map(({ dimension }) => dimension), ...members]);
  for (const definition of definitions) {
    for (const dimension of asked) {
      if (!definition.dimensions.includes(dimension)) refuseDimension(definition, dimension);
    }
  }
  if ((query.by?.length ?? 0) > 1) {
    throw new GianhError('GIANH_UNKNOWN_DIMENSION', 'Ask for one break-down at a time: `by` takes one dimension.');
  }
  checkWindow(query);
  const values = query.areas.length * query.periods.length * query.keys.length;
  if (values > maximumValues) {
    throw new GianhError(
      'GIANH_RANGE_TOO_LARGE',
      `This asks for ${values} values; at most ${maximumValues} at once: take fewer areas, periods or metrics.`,
      { values, limit: maximumValues },
    );
  }
  return definitions;
}

/** Most periods of a rolling window: ten years of months, of which cells are read one by one. */
const longestWindow = 120;

function checkWindow({ window }: MetricQuery): void {
  if (window?.kind !== 'ROLLING') return;
  const { count } = window;
  if (Number.isInteger(count) && count >= 1 && count <= longestWindow) return;
  throw new GianhError(
    'GIANH_RANGE_TOO_LARGE',
    `A rolling window takes 1 to ${longestWindow} periods together, not ${count}.`,
    { count, limit: longestWindow },
  );
}

function refuseDimension({ key, dimensions }: MetricDefinition, asked: string): never {
  const near = closestNames(asked, dimensions);
  const offer = dimensions.length === 0 ? 'it has no dimensions' : `it has ${dimensions.join(', ')}`;
  throw new GianhError(
    'GIANH_UNKNOWN_DIMENSION',
    `${key} cannot be cut by ${asked}: ${offer}${near.length > 0 ? `. Did you mean ${near.join(' or ')}?` : '.'}`,
    { metric: key, dimension: asked, dimensions },
  );
}
