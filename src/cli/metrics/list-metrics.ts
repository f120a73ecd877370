import { closestNames, GianhError } from '#kernel';
import { type MetricDefinition, metricSectors } from '#metrics';
import { readCatalogue } from '../../main/create-hub.js';
import { columns, print } from '../print.js';
import { commandSettings } from '../with-hub.js';

export interface ListOptions {
  readonly sector?: string;
  readonly text?: string;
  readonly json?: boolean;
}

/** Prints the metrics of the catalogue; a sector that is none is GIANH_USAGE with near matches. */
export function listMetrics({ sector, text, json }: ListOptions): number {
  if (sector !== undefined && !(metricSectors as readonly string[]).includes(sector)) {
    const near = closestNames(sector, metricSectors);
    const offer = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `They are ${metricSectors.join(', ')}.`;
    throw new GianhError('GIANH_USAGE', `There is no sector ${sector}. ${offer}`);
  }
  const catalogue = readCatalogue(commandSettings());
  const found = (text === undefined ? catalogue.all : catalogue.search(text)).filter(
    (metric) => sector === undefined || metric.sector === sector,
  );
  print(json, found, () => (found.length === 0 ? 'No metric.' : columns([header, ...found.map(rowOf)])));
  return 0;
}

const header = ['key', 'sector', 'kind', 'unit', 'name'];

const rowOf = ({ key, sector, kind, unit, name, notDelivered }: MetricDefinition): readonly string[] => [
  key,
  sector,
  kind,
  unit,
  `${name.vi}${notDelivered === undefined ? '' : ' (chưa có nguồn)'}`,
];
