import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayOfInstant, parsePeriod } from '#domain';
import { refreshQuality } from '#intake';
import type { MetricQuery } from '#metrics';
import { intakeStore } from '#store';
import { dossierRow } from '../api/support/sample-rows.js';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';

/** The office of the ward Đồng Thuận, in the merged Quảng Trị. */
const office = '000.01.50.H50';
const ward = '18859';

let hub: TestHub;
let delivery: number;

/** 100 rows of which four were rejected; of the rest three dossiers are looked at, delivered on 5 October 2026. */
beforeAll(async () => {
  hub = await openTestHub('refresh_quality');
  const { pool } = hub;
  await intakeStore.registerSource(pool, { name: 'one-stop', system: 'one-stop', door: 'received' });
  const day = '2026-10-05';
  const opening = {
    sourceId: 1,
    reporter: office,
    name: 'push',
    receivedAt: `${day}T03:00:00Z`,
    sha256: 'a',
    bytes: 1,
  };
  delivery = (await intakeStore.openDelivery(pool, opening)).id;
  await intakeStore.describeDelivery(pool, delivery, {
    state: 'RESOLVED',
    actual: 100,
    accepted: 96,
    rejected: 4,
    whole: true,
  });
  const cut = await intakeStore.openDelivery(pool, { ...opening, sha256: 'b' });
  await intakeStore.describeDelivery(pool, cut.id, { state: 'RESOLVED', actual: 60, accepted: 60, whole: false });
  await intakeStore.openDelivery(pool, { ...opening, sha256: 'c' });
  const rejections = [1, 2, 3, 4].map((position) => ({
    sourceId: 1,
    deliveryId: delivery,
    position: `${position}`,
    code: 'BAD_DATE',
    message: 'The date cannot be understood.',
    createdAt: `${day}T03:00:00Z`,
    state: 'OPEN' as const,
  }));
  await intakeStore.inTransaction(pool, (client) => intakeStore.writeRejections(client, rejections));
  const places = hub.hub.registers();
  const dossier = (code: string, received: string, flags: readonly string[] = []) => ({
    ...dossierRow(places, office, code, received),
    deliveryId: delivery,
    flags,
  });
  await hub.publish([
    dossier('A', '2026-10-05'),
    dossier('B', '2026-10-03', ['PLACEHOLDER_IDENTITY', 'DUE_DATE_MISSING']),
    dossier('C', '2026-09-25', ['DUE_DATE_MISSING', 'STATUS_JUMP']),
  ]);
});
afterAll(() => hub?.close());

let minute = 10;

async function refresh(): Promise<number> {
  const { intake, publisher } = hub.hub;
  const clock = { now: () => new Date(`2026-10-20T00:${(minute += 1)}:00Z`) };
  const { sent } = await refreshQuality({ ...intake, clock });
  await publisher.drain();
  return sent;
}

const keys = [
  'ROWS_REJECTED_RATE',
  'ROWS_REJECTED_UNRESOLVED',
  'DELIVERIES_INCOMPLETE_RATE',
  'DOSSIERS_WITHOUT_DUE_RATE',
  'PLACEHOLDER_IDENTITY_RATE',
  'RECORD_CONFLICT_RATE',
  'DELIVERY_LAG_DAYS_MEDIAN',
  'DELIVERY_LAG_DAYS_P90',
];

async function values(more: Partial<MetricQuery> = {}): Promise<readonly (number | undefined)[]> {
  const { n, at } = await hub.ports.snapshots.head();
  const snapshot = { n, day: dayOfInstant(at) };
  const periods = [parsePeriod('2026-10')];
  const query = { keys, areas: [{ code: ward }], periods, snapshot, ...more };
  const [table] = await hub.hub.engine.answer([query]);
  return table!.rows[0]!.values.map(({ value }) => value);
}

describe('how good the deliveries were', () => {
  it('is counted by source, reporter and day, and answered like every other number', async () => {
    // A lay 0 days, B 2 and C 10; four of 160 rows were rejected, one of two deliveries was cut off.
    expect(await refresh()).toBe(1);
    expect(await values()).toEqual([2.5, 4, 50, 66.67, 33.33, 33.33, 2, 8.4]);
    expect(await values({ areas: [{ code: '44' }] })).toEqual([2.5, 4, 50, 66.67, 33.33, 33.33, 2, 8.4]);
    expect(await values({ by: ['REPORTER'] })).toEqual([2.5, 4, 50, 66.67, 33.33, 33.33, 2, 8.4]);
    const ofHis = await values({ keys: ['ROWS_REJECTED_UNRESOLVED'], where: [{ dimension: 'SOURCE', in: ['his'] }] });
    expect(ofHis).toEqual([0]);
  });

  it('changes nothing when it is counted again, and takes no snapshot', async () => {
    const before = await hub.ports.snapshots.head();
    expect(await refresh()).toBe(0);
    expect((await hub.ports.snapshots.head()).n).toBe(before.n);
  });

  it('follows rejections that were mended since: rejected when they came, unresolved no longer', async () => {
    const open = await intakeStore.listRejections(hub.pool, { deliveryId: delivery, states: ['OPEN'], limit: 3 });
    await intakeStore.settleRejections(
      hub.pool,
      open.map(({ id }) => ({ id, state: 'RESOLVED' as const })),
    );
    expect(await refresh()).toBe(1);
    expect((await values()).slice(0, 2)).toEqual([2.5, 1]);
  });

  it('says nothing about how far the data reach', async () => {
    const { rows } = await hub.pool.query(
      `SELECT max(p.data_through) AS day FROM reporter_progress p JOIN reporter r ON r.id = p.reporter_id WHERE r.code = $1`,
      [office],
    );
    expect(rows[0].day).toBe('2026-10-05');
  });
});
