import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readMetricFiles } from '#config';
import { createOrganisationBook, facts, type Organisation, periodOf, type Period } from '#domain';
import { compileCatalogue, createMetricEngine, type MetricEngine } from '#metrics';
import { createMetricStore } from '#store';
import { createWorldDatabase, type WorldDatabase, worldMetricBooks } from '../../support/world-database.js';
import { plainVisits, type PlainVisit, visitRow } from './plain-visits.js';

let world: WorldDatabase;
let engine: MetricEngine;

/** Three facilities of district 450; the third came with the year 2025 and never sends anything. */
const facilities = [facility(1, '44001', 10), facility(2, '44002', 4), facility(3, '44003', 6, '2025-01-01')];

/** A stay of four bed-days and a half that ended on the 10th of a month (days after 1 October 2024). */
const stayUntil = (to: number): PlainVisit => ({
  ...plainVisits[0]!,
  ...{ unitId: 103, from: to - 4, to, isStay: true, bedDays: 4 },
});

beforeAll(async () => {
  world = await createWorldDatabase('facility_numbers', { facts });
  const organisations = createOrganisationBook({ organisations: facilities, successions: [] });
  engine = createMetricEngine({
    catalogue: compileCatalogue(readMetricFiles('schema/metrics'), facts),
    facts,
    store: createMetricStore(world.pool),
    books: () => ({ ...worldMetricBooks, organisations }),
  });
  // December: two stays at 44001, one at 44002. January: one at 44002.
  const at = (index: number, to: number, facilityCode: string) => {
    const row = visitRow(stayUntil(to), index);
    return { ...row, payload: { ...row.payload, facilityCode } };
  };
  await world.publish([at(1, 70, '44001'), at(2, 70, '44001'), at(3, 70, '44002'), at(4, 101, '44002')]);
});
afterAll(() => world.close());

describe('the numbers of facilities', () => {
  const [december, january] = ['2024-12-10', '2025-01-10'].map((day) => periodOf(day, 'MONTH')) as [Period, Period];

  it('say how many of those in the register delivered', async () => {
    // December: 44001 and 44002 of two. January: 44002 of three.
    expect(await ask('HIS_COVERAGE', december)).toMatchObject({ numerator: 2, denominator: 2, value: 100 });
    expect(await ask('HIS_COVERAGE', january)).toMatchObject({ numerator: 1, denominator: 3, value: 33.33 });
    // The quarter has the same two once, of the two of its last day.
    expect(await ask('HIS_COVERAGE', periodOf('2024-12-10', 'QUARTER'))).toMatchObject({
      numerator: 2,
      denominator: 2,
    });
  });

  it('divide bed-days by the beds of the register and the days', async () => {
    // 3 × 4.5 bed-days; (10 + 4) beds × 31 days = 434: 3.1106… %.
    expect(await ask('BED_OCCUPANCY', december)).toMatchObject({ numerator: 13.5, denominator: 434, value: 3.11 });
    // 1 × 4.5; (10 + 4 + 6) × 31 = 620: 0.7258… %.
    expect(await ask('BED_OCCUPANCY', january)).toMatchObject({ numerator: 4.5, denominator: 620, value: 0.73 });
  });
});

async function ask(key: string, period: Period) {
  const [table] = await engine.answer([
    { keys: [key], areas: [{ unitId: 10 }], periods: [period], snapshot: { n: 1, day: '2026-03-01' } },
  ]);
  return table!.rows[0]!.values[0];
}

function facility(id: number, code: string, beds: number, from?: string): Organisation {
  return {
    ...{ id, key: `FACILITY:${code}@${from ?? ''}`, kind: 'FACILITY', code, otherCodes: [], name: `Cơ sở ${code}` },
    ...{ subkind: 'DISTRICT_HOSPITAL', unitId: 103, level: 'DISTRICT', figures: { beds }, from },
  };
}
