import { createMetricLoader } from '../metric/metric-loader.js';
import type { ApiContext } from './api-context.js';
import type { ApiPorts } from './api-ports.js';
import { createReadings } from './create-readings.js';

/** What one operation works with; nothing is read before a resolver asks. */
export function createContext(ports: ApiPorts): ApiContext {
  const readings = createReadings(ports);
  return {
    ports,
    reading: readings.of,
    readingAt: readings.at,
    snapshotRead: readings.headRead,
    metrics: createMetricLoader(ports.engine),
  };
}
