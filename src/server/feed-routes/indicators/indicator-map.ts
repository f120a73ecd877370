import { existsSync, readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import { GianhError } from '#kernel';

/** An indicator of the warehouse and the metric that gives its figures. */
export interface MappedIndicator {
  readonly code: string;
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  readonly metric: string;
  /** PUBLISHED: plan, estimate, actual and official as others gave them; COMPUTED: the hub's own number, and its target as plan. */
  readonly figures: 'PUBLISHED' | 'COMPUTED';
}

/** schema/indicators/warehouse.json. */
export interface IndicatorMap {
  readonly groups: Readonly<Record<string, string>>;
  readonly indicators: readonly MappedIndicator[];
}

/** The map of a file, `undefined` where there is none; a metric the catalogue does not have is GIANH_SEED_INVALID. */
export function readIndicatorMap(path: string, schema: GraphQLSchema): IndicatorMap | undefined {
  if (!existsSync(path)) return undefined;
  const map = JSON.parse(readFileSync(path, 'utf8')) as IndicatorMap;
  const type = schema.getType('MetricKey');
  const keys = type && 'getValues' in type ? type.getValues().map(({ name }) => name) : [];
  const faults = map.indicators.flatMap(({ code, metric, group }) => [
    ...(keys.includes(metric) ? [] : [`${code}: there is no metric ${metric}`]),
    ...(Object.hasOwn(map.groups, group) ? [] : [`${code}: there is no group ${group}`]),
  ]);
  if (faults.length === 0) return map;
  throw new GianhError('GIANH_SEED_INVALID', `${path} has ${faults.length} fault(s):\n  ${faults.join('\n  ')}`, {
    faults,
  });
}
