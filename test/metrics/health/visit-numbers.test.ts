import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readMetricFiles } from '#config';
import { facts, healthFact, periodOf, type Period } from '#domain';
import { compileCatalogue, type MetricEngine } from '#metrics';
import { verifyCells } from '../../../src/store/facts/verify-cells.js';
import { tenthsWithin } from '../../support/evaluator-units.js';
import { createWorldDatabase, createWorldEngine, type WorldDatabase } from '../../support/world-database.js';
import { deletion } from '../../support/world-rows.js';
import { dayOf, plainVisits, type PlainVisit, visitRow } from './plain-visits.js';

let world: WorldDatabase;
let engine: MetricEngine;
let head = 0;

beforeAll(async () => {
  world = await createWorldDatabase('visit_numbers', { facts });
  engine = createWorldEngine(world.pool, facts, compileCatalogue(readMetricFiles('schema/metrics'), facts));
  // What was sent wrongly first, late, twice, and a visit that never was: people's other visits follow each time.
  const wrong = plainVisits.map((visit) => ({ ...visit, subject: 7, from: visit.from + 20, to: undefined }));
  const never = plainVisits.slice(0, 60).map((visit, index) => visitRow(visit, index + 10_000));
  await world.publish([...wrong.slice(0, 200).map((visit, index) => visitRow(visit, index)), ...never]);
  const right = plainVisits.map((visit, index) => visitRow(visit, index, 2));
  await world.publish(right.slice(400).reverse());
  await world.publish([...right.slice(0, 500), ...never.map((row) => deletion(row, 2))]);
  head = await world.publish(right);
});
afterAll(() => world.close());

const isStay = ({ isStay: stay }: PlainVisit) => stay;
const isDead = ({ end }: PlainVisit) => end === '5';
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Earlier visits of the person that ended 1 to 30 days before and not by transfer. */
const before = (visit: PlainVisit): readonly PlainVisit[] =>
  plainVisits.filter(
    (other) =>
      visit.subject !== undefined &&
      other.subject === visit.subject &&
      !other.isTransfer &&
      other.to !== undefined &&
      [visit.from - other.to].some((days) => days >= 1 && days <= 30),
  );

type Pick = (visits: readonly PlainVisit[]) => number;
const count =
  (holds: (visit: PlainVisit) => boolean): Pick =>
  (visits) =>
    visits.filter(holds).length;
const all = count(() => true);

/** Numerator and denominator of each metric over visits that came, or that ended, in the place and period. */
const quotients: Readonly<Record<string, readonly ['from' | 'to', Pick, Pick?]>> = {
  VISITS: ['from', all],
  ADMISSIONS: ['from', count(isStay)],
  DISCHARGES: ['to', count(isStay)],
  DEATHS_IN_CARE: ['to', count(isDead)],
  TRANSFERS_OUT: ['to', count(({ isTransfer }) => isTransfer)],
  GROSS_DEATH_RATE: ['to', count((visit) => isStay(visit) && isDead(visit)), count(isStay)],
  DIED_OR_SENT_HOME_RATE: ['to', count((visit) => isStay(visit) && visit.end !== '1'), count(isStay)],
  INSURED_VISIT_SHARE: ['from', count(({ isInsured }) => isInsured), all],
  REVISITS_30_DAYS: ['from', count((visit) => before(visit).length > 0)],
  REVISIT_RATE_30_DAYS: [
    'from',
    count((visit) => before(visit).length > 0),
    count(({ subject }) => subject !== undefined),
  ],
  READMISSION_RATE_30_DAYS: [
    'from',
    count((visit) => isStay(visit) && before(visit).some(isStay)),
    count((visit) => isStay(visit) && visit.subject !== undefined),
  ],
  LENGTH_OF_STAY_MEAN: [
    'to',
    (visits) => sum(visits.filter(isStay).map(({ from, to }) => to! - from + 1)),
    count(isStay),
  ],
  BED_DAYS: ['to', (visits) => sum(visits.filter(isStay).map(({ bedDays }) => bedDays + 0.5))],
  COST_PER_VISIT: [
    'to',
    (visits) => 1000 * sum(visits.map(({ cost = 0 }) => cost)),
    count(({ cost }) => cost !== undefined),
  ],
  PATIENT_COST_SHARE: [
    'to',
    (visits) => 1000 * sum(visits.map(({ cost, paid = 0 }) => (cost === undefined ? 0 : paid))),
    (visits) => 1000 * sum(visits.map(({ cost = 0, paid }) => (paid === undefined ? 0 : cost))),
  ],
  HIS_TIMELINESS: [
    'to',
    count(({ sentAfter }) => sentAfter !== undefined && sentAfter <= 1),
    count(({ sentAfter }) => sentAfter !== undefined),
  ],
};

/** Every single measurement of each median. */
const measurements: Readonly<Record<string, readonly ['from' | 'to', (visit: PlainVisit) => readonly number[]]>> = {
  LENGTH_OF_STAY_MEDIAN: ['to', (visit) => (visit.isStay ? [visit.to! - visit.from + 1] : [])],
  ORDER_TO_RESULT_MINUTES_MEDIAN: ['to', ({ waits }) => waits],
  ARRIVAL_TO_FIRST_ORDER_MINUTES_MEDIAN: ['from', ({ firstOrder }) => (firstOrder === undefined ? [] : [firstOrder])],
  HIS_SENDING_DAYS_MEDIAN: ['to', ({ sentAfter }) => (sentAfter === undefined ? [] : [sentAfter])],
};

const places = [1, 2, 10, 11, 103, 108];
const months = ['2024-12', '2025-01', '2025-02', '2025-03', '2025-04', '2025-05'].map((month) =>
  periodOf(`${month}-10`, 'MONTH'),
);

describe('the numbers of visits', () => {
  it('are in cells as the records say, whatever came before', async () => {
    expect(await verifyCells(world.pool, { facts: [healthFact] })).toMatchObject({ drifts: 0, drift: [] });
    const { rows } = await world.pool.query('SELECT count(*) AS n FROM visit WHERE NOT deleted');
    expect(rows[0].n).toBe(plainVisits.length);
  });

  it('are the counts and quotients that plain visits give', async () => {
    const keys = Object.keys(quotients);
    let compared = 0;
    for (const period of months) {
      for (const id of places) {
        const found = await ask(keys, id, period);
        keys.forEach((key, index) => {
          const [side, numerator, denominator] = quotients[key]!;
          const visits = within(id, side, period);
          const above = numerator(visits);
          const below = denominator?.(visits);
          const { value, numerator: over = 0, denominator: under } = found[index]!;
          const said = below === undefined ? [value ?? 0] : [over, under ?? 0];
          expect([key, id, period.code, ...said]).toEqual([
            key,
            id,
            period.code,
            above,
            ...(below === undefined ? [] : [below]),
          ]);
          compared += Number(above > 0);
        });
      }
    }
    expect(compared).toBeGreaterThan(300);
  });

  it('have the medians of all single measurements, several of one visit among them', async () => {
    const quarter = periodOf('2025-02-10', 'QUARTER');
    for (const id of [1, 10, 11]) {
      const keys = Object.keys(measurements);
      const found = await ask(keys, id, quarter);
      keys.forEach((key, index) => {
        const [side, of] = measurements[key]!;
        const values = within(id, side, quarter)
          .flatMap(of)
          .sort((a, b) => a - b);
        const middle = (values.length - 1) / 2;
        expect({ key, ...found[index] }).toMatchObject({
          key,
          value: (values[Math.floor(middle)]! + values[Math.ceil(middle)]!) / 2,
          denominator: values.length,
        });
      });
    }
  });

  it('count as open who came and has not gone, check-ins for thirty days', async () => {
    for (const period of months) {
      const last = days(period.to) - 1;
      for (const id of places) {
        const open = plainVisits.filter(
          ({ unitId, from, to = from + 31 }) =>
            from <= last && to > last && tenthsWithin(unitId, id, dayOf(last)) === 10,
        );
        const [found] = await ask(['OPEN_CHECK_INS'], id, period);
        expect([id, period.code, found!.value ?? 0]).toEqual([id, period.code, open.length]);
      }
    }
  });

  it('say of satisfaction that nobody delivers it', async () => {
    const [found] = await ask(['PATIENT_SATISFACTION'], 1, periodOf('2025-02-10', 'QUARTER'));
    expect(found).toMatchObject({ absence: 'NO_DATA' });
    expect(found!.value).toBeUndefined();
  });
});

const days = (day: string): number => Math.round((Date.parse(day) - Date.parse('2024-10-01')) / 86_400_000);

/** Visits that came or ended in the period, counted in a unit that is the place or below it. */
function within(id: number, side: 'from' | 'to', period: Period): readonly PlainVisit[] {
  return plainVisits.filter((visit) => {
    const at = visit[side];
    if (at === undefined || at < days(period.from) || at >= days(period.to)) return false;
    return tenthsWithin(visit.unitId, id, dayOf(at)) === 10;
  });
}

async function ask(keys: readonly string[], unitId: number, period: Period) {
  const [table] = await engine.answer([
    { keys, areas: [{ unitId }], periods: [period], snapshot: { n: head, day: '2026-03-01' } },
  ]);
  return table!.rows[0]!.values;
}
