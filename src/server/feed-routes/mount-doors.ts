import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { exportRoutes } from '../export/export-routes.js';
import { createRunDocument } from '../export/run-document.js';
import { type DoorParts, feedRoutes } from './feed-routes.js';
import { readIndicatorMap } from './indicators/indicator-map.js';
import { indicatorRoutes } from './indicators/indicator-routes.js';

/** The doors for dashboards, spreadsheets and walls over the published documents; `operationsFolder` has `indicators/` beside it. */
export function mountDoors(
  app: FastifyInstance,
  { operationsFolder, ...parts }: Omit<DoorParts, 'run'> & { readonly operationsFolder: string },
): void {
  const doors = { ...parts, run: createRunDocument(parts.schema, parts.ports.logger) };
  feedRoutes(app, doors);
  exportRoutes(app, doors);
  indicatorRoutes(app, doors, readIndicatorMap(join(operationsFolder, '../indicators/warehouse.json'), parts.schema));
}
