import { readMetricFiles } from '#config';
import { createAreaBook, facts, parsePeriod, type RecordFields, type UnitPopulation } from '#domain';
import { compileCatalogue, createMetricEngine, type MetricRow, type MetricValue } from '#metrics';
import { createMetricStore, type InboxRow } from '#store';
import { createWorldDatabase, worldMetricBooks } from '../support/world-database.js';
import { caseRow } from '../support/world-rows.js';
import { worldSuccessions, worldUnits } from '../support/world-units.js';

/** The shipped catalogue over a database of the small world, filled with records of the hub's own kinds. */
export interface SectorNumbers {
  publish(rows: readonly InboxRow[]): Promise<unknown>;
  /** Rows of one metric for a unit (default 1, the province 44) and period, at the newest snapshot. */
  rows(key: string, period: string, more?: object): Promise<readonly MetricRow[]>;
  value(key: string, period: string, more?: object): Promise<MetricValue>;
  close(): Promise<void>;
}

const day = '2026-03-01';

/** Opens such a database, its units inhabited as given; reporters are not modelled: what is found was delivered. */
export async function openSectorNumbers(
  name: string,
  population: readonly UnitPopulation[] = [],
): Promise<SectorNumbers> {
  const world = await createWorldDatabase(name, { facts });
  const areaBook = createAreaBook({ units: worldUnits, successions: worldSuccessions, population, centroids: [] });
  const engine = createMetricEngine({
    catalogue: compileCatalogue(readMetricFiles('schema/metrics'), facts),
    facts,
    store: createMetricStore(world.pool),
    books: () => ({ ...worldMetricBooks, areaBook }),
  });
  const rows: SectorNumbers['rows'] = async (key, period, more = {}) => {
    const n = await world.head();
    const query = { keys: [key], areas: [{ unitId: 1 }], periods: [parsePeriod(period)], snapshot: { n, day } };
    return (await engine.answer([{ ...query, ...more }]))[0]!.rows;
  };
  return {
    publish: (inbox) => world.publish(inbox),
    rows,
    value: async (key, period, more) => (await rows(key, period, more))[0]!.values[0]!,
    close: () => world.close(),
  };
}

/** An inbox row of a kind at a unit. */
export const recordOf = (kind: string, key: string, payload: RecordFields, unitId = 103): InboxRow => ({
  ...caseRow(key, 1, unitId, payload),
  kind,
});

/** The members of a break-down with their values. */
export const membersOf = (rows: readonly MetricRow[]): readonly (readonly [string, number | undefined])[] =>
  rows.map(({ dimensions, values }) => [dimensions[0]!.member, values[0]!.value]);
