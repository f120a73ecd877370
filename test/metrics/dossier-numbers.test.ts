import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readMetricFiles } from '#config';
import { addDays, facts, periodOf, type Period } from '#domain';
import { compileCatalogue, type MetricEngine } from '#metrics';
import type { InboxRow } from '#store';
import { verifyCells } from '../../src/store/facts/verify-cells.js';
import { countedIn, isUnder, tenthsWithin } from '../support/evaluator-units.js';
import { createWorldDatabase, createWorldEngine, type WorldDatabase } from '../support/world-database.js';
import { caseRow } from '../support/world-rows.js';
import { worldBook, worldUnits } from '../support/world-units.js';

/** A dossier in days: received at 8, due at 17, finished at 10 o'clock in Việt Nam. */
interface PlainDossier {
  readonly unitId: number;
  readonly received: string;
  readonly due: string;
  readonly finished?: string;
}

const dossiers: readonly PlainDossier[] = fc
  .sample(
    fc.record({
      unitId: fc.constantFrom(...worldUnits.map(({ id }) => id)),
      received: fc.integer({ min: 0, max: 300 }).map((offset) => addDays('2024-11-01', offset)),
      allowed: fc.integer({ min: 0, max: 40 }),
      lasts: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined, freq: 4 }),
    }),
    { numRuns: 900, seed: 766 },
  )
  .filter(({ unitId, received }) => worldBook.standsOn(unitId, received))
  .map(({ unitId, received, allowed, lasts }) => ({
    unitId,
    received,
    due: addDays(received, allowed),
    finished: lasts === undefined ? undefined : addDays(received, lasts),
  }));

let world: WorldDatabase;
let engine: MetricEngine;

beforeAll(async () => {
  world = await createWorldDatabase('dossier_numbers', { facts });
  engine = createWorldEngine(world.pool, facts, compileCatalogue(readMetricFiles('schema/metrics'), facts));
  // One batch with records of every sector that the small world can place.
  await world.publish([
    ...dossiers.map(dossierRow),
    ...dossiers.slice(0, 50).map(visitRow),
    caseRow('A', 1, 103, { openedDay: '2025-05-05' }),
  ]);
});
afterAll(() => world.close());

describe('the numbers of dossiers', () => {
  it('are in cells as the records say, for all facts of one batch', async () => {
    expect((await world.pool.query('SELECT n, changes FROM snapshot')).rows).toEqual([
      { n: 1, changes: dossiers.length + 51 },
    ]);
    const found = await verifyCells(world.pool, { facts });
    expect(found).toMatchObject({ drifts: 0, drift: [] });
    expect(found.compared).toBeGreaterThan(3000);
  });

  it('follow the rule of Decision 766: on time of those that ended, or are unfinished and due by the end', async () => {
    let rates = 0;
    for (const period of ['2024-12-15', '2025-03-15', '2025-06-15', '2025-07-15', '2025-08-15'].map((day) =>
      periodOf(day, 'MONTH'),
    )) {
      for (const { id } of worldUnits.filter(({ id }) => worldBook.standsOn(id, addDays(period.to, -1)))) {
        const answer = await ask(['DOSSIER_ON_TIME_RATE_766', 'DOSSIERS_OPEN', 'DOSSIERS_OVERDUE'], id, period);
        const day = addDays(period.to, -1);
        const tenths = (share: (dossier: PlainDossier) => number): number =>
          dossiers.reduce((sum, dossier) => sum + share(dossier), 0);
        const ended = ({ unitId, finished }: PlainDossier): number => inPeriod(unitId, finished, id, period);
        const onTime = tenths((one) => (one.finished !== undefined && one.finished <= one.due ? ended(one) : 0));
        const openWhere = (also: (one: PlainDossier) => boolean): number =>
          tenths((one) => {
            const stillOpen = one.received <= day && !(one.finished !== undefined && one.finished <= day);
            return stillOpen && also(one) ? tenthsWithin(one.unitId, id, day) : 0;
          });
        const due = tenths(ended) + openWhere((one) => one.due <= day);
        expect([id, period.code, answer[0]!.numerator ?? 0, answer[0]!.denominator ?? 0]).toEqual([
          id,
          period.code,
          onTime / 10,
          due / 10,
        ]);
        if (due > 0) expect(answer[0]!.value).toBeCloseTo((100 * onTime) / due, 2);
        expect(answer[1]!.value ?? 0).toBe(Math.round(openWhere(() => true) / 10));
        expect(answer[2]!.value ?? 0).toBe(Math.round(openWhere((one) => one.due < day) / 10));
        rates += Number(due > 0 && onTime > 0);
      }
    }
    expect(rates).toBeGreaterThan(20);
  });

  it('have the median of the working days that the records took, over a quarter', async () => {
    const quarter = periodOf('2025-05-01', 'QUARTER');
    for (const id of [1, 2, 10, 11, 103]) {
      const days = dossiers
        .filter(({ unitId, finished }) => inPeriod(unitId, finished, id, quarter) === 10)
        .map(({ received, finished }) => workingDays(received, finished!))
        .sort((a, b) => a - b);
      const middle = (days.length - 1) / 2;
      const [median] = await ask(['DOSSIER_WORKING_DAYS_MEDIAN'], id, quarter);
      expect(median).toMatchObject({
        value: (days[Math.floor(middle)]! + days[Math.ceil(middle)]!) / 2,
        denominator: days.length,
      });
    }
  });

  it('count communes with at least one dossier among those that stand', async () => {
    const march = periodOf('2025-03-15', 'MONTH');
    const [coverage] = await ask(['ONE_STOP_COVERAGE_COMMUNE'], 1, march);
    const communes = worldUnits.filter(
      ({ id, level }) => level === 'COMMUNE' && worldBook.standsOn(id, '2025-03-31') && isUnder(id, 1),
    );
    const active = communes.filter(({ id }) =>
      dossiers.some(({ unitId, received }) => unitId === id && received.startsWith('2025-03')),
    );
    expect(coverage).toMatchObject({ numerator: active.length, denominator: communes.length });
    expect(active.length).toBeGreaterThan(1);
  });
});

async function ask(keys: readonly string[], unitId: number, period: Period) {
  const [table] = await engine.answer([
    { keys, areas: [{ unitId }], periods: [period], snapshot: { n: 1, day: '2026-03-01' } },
  ]);
  return table!.rows[0]!.values;
}

/** Tenths of what a unit did on a day of a period that count as another's. */
const inPeriod = (unitId: number, day: string | undefined, above: number, { from, to }: Period): number =>
  day !== undefined && from <= day && day < to ? tenthsWithin(countedIn(unitId, day), above, addDays(to, -1)) : 0;

/** Days after the first up to and with the last that are no Saturday or Sunday, one by one. */
function workingDays(from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())) count += 1;
  }
  return count;
}

function dossierRow({ unitId, received, due, finished }: PlainDossier, index: number): InboxRow {
  const code = `000.00.01.H46-${received.replaceAll('-', '').slice(2)}-${String(index).padStart(4, '0')}`;
  const payload = {
    code,
    channel: index % 3 === 0 ? 'ONLINE' : 'DIRECT',
    status: finished === undefined ? 'PROCESSING' : 'FINISHED',
    receivedAt: `${received}T01:00:00Z`,
    dueAt: `${due}T10:00:00Z`,
    finishedAt: finished && `${finished}T03:00:00Z`,
    feeAmount: '15000.50',
    subjectId: String(index),
  };
  return { ...caseRow(code, 1, unitId, payload), kind: 'dossier', eventDay: received };
}

function visitRow({ unitId, received, finished }: PlainDossier, index: number): InboxRow {
  const payload = {
    facilityCode: '44001',
    stage: finished === undefined ? 'CHECKED_IN' : 'DISCHARGED',
    visitKind: 'EXAMINATION',
    admittedAt: `${received}T01:00:00Z`,
    dischargedAt: finished && `${finished}T03:00:00Z`,
    totalCost: finished && `${index}000.25`,
    patientPaid: finished && '0.10',
    firstOrderMinutes: index,
  };
  return { ...caseRow(`V${index}`, 1, unitId, payload), kind: 'visit', eventDay: received };
}
