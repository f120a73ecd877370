import type { NonEmptyArray } from 'type-graphql';
import { AreaConnectionResolver } from '../area/area.connection.js';
import { AreaFieldsResolver } from '../area/area-fields.resolver.js';
import { AreaResolver } from '../area/area.resolver.js';
import { CalendarResolver } from '../calendar/calendar.resolver.js';
import { AreaMetricResolver } from '../metric/area-metric.resolver.js';
import { MetricResolver } from '../metric/metric.resolver.js';
import { SnapshotResolver } from '../snapshot/snapshot.resolver.js';

/** Every resolver of the schema, one line per class. */
export const resolvers: NonEmptyArray<new () => object> = [
  AreaConnectionResolver as new () => object,
  AreaFieldsResolver,
  AreaResolver,
  CalendarResolver,
  AreaMetricResolver,
  MetricResolver,
  SnapshotResolver,
];
