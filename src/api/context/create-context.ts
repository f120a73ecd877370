import DataLoader from 'dataloader';
import { currentSignal } from '#kernel';
import { createBehindLoader } from '../behind/behind-loader.js';
import { createMetricLoader } from '../metric/metric-loader.js';
import type { DeliveryName } from '#store';
import type { ReporterStanding, SourceStanding } from '../source/administration.js';
import type { ApiContext } from './api-context.js';
import type { ApiPorts } from './api-ports.js';
import { createReadings } from './create-readings.js';
import { createGroupLoader } from './group-loader.js';
import { createNotes } from './notes.js';
import { createRowLoaders } from './create-row-loaders.js';

/** What one operation works with; nothing is read before a resolver asks. */
export function createContext(ports: ApiPorts): ApiContext {
  const { administration } = ports;
  const readings = createReadings(ports);
  let reporters: Promise<readonly ReporterStanding[]> | undefined;
  let sources: Promise<readonly SourceStanding[]> | undefined;
  return {
    ports,
    signal: currentSignal(),
    reading: readings.of,
    readingAt: readings.at,
    snapshotRead: readings.headRead,
    notes: createNotes(),
    metrics: createMetricLoader(ports.engine),
    behind: createBehindLoader(ports.behind),
    revisions: new DataLoader((questions) => ports.revisions(questions)),
    sources: () => (sources ??= administration.sources()),
    reporters: () => (reporters ??= administration.reporters()),
    deliveries: new DataLoader<number, DeliveryName | undefined>(async (ids) => {
      const found = new Map((await administration.deliveries(ids)).map((row) => [row.id, row]));
      return ids.map((id) => found.get(id));
    }),
    rowsBy: createRowLoaders(ports.records),
    below: createGroupLoader(ports.records),
  };
}
