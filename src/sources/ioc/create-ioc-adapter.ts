import { type Clock, systemClock } from '#kernel';
import type { SourceAdapter } from '../adapter/source-adapter.js';
import { createIocClient } from './create-ioc-client.js';
import { iocFieldTables } from './fields.js';
import { iocLookup } from './ioc-lookup.js';
import { translateIndicator } from './translate-indicator.js';
import { translateReport } from './translate-report.js';

/** The operations centre: figures of its indicator warehouse and citizens' reports by Open311 GeoReport v2. */
export function createIocAdapter(clock: Clock = systemClock): SourceAdapter {
  return {
    system: 'ioc',
    fieldTables: iocFieldTables,
    translate: (row, context) => [
      row.table === 'indicator' ? translateIndicator(row.values, context) : translateReport(row.values),
    ],
    pull: createIocClient(clock),
    lookup: iocLookup,
  };
}
