import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createReceiverPorts, hashCredential, type IntakeSource } from '#intake';
import { oneStopAdapter } from '#sources';
import { createCaller, office, wireDossier, wireStep } from '../sources/one-stop/ports.js';
import { createIntakeHub, type IntakeHub } from './intake-hub.js';

describe('a push of the one-stop system', () => {
  let hub: IntakeHub;
  let source: IntakeSource;
  let send: (service: string, data: readonly unknown[]) => Promise<object>;

  beforeAll(async () => {
    hub = await createIntakeHub('one_stop_push');
    hub.clock.time = Date.parse('2021-07-12T03:00:00Z');
    source = await hub.openSource(oneStopAdapter);
    await hub.pool.query(
      `INSERT INTO reporter (source_name, code, name, owes, username, credential_hash, from_day)
       VALUES ('one-stop', $1, 'Office', 'dossiers', $1, $2, '2020-01-01')`,
      [office, await hashCredential('right', { n: 16 })],
    );
    const caller = createCaller(createReceiverPorts(hub.deps, source));
    const session = await caller.login();
    send = (service, data) => caller.call('/integration', { session, service, data });
  });
  afterAll(() => hub.close());

  const one = async (sql: string): Promise<Record<string, unknown>> => (await hub.pool.query(sql)).rows[0];

  it('is in the inbox when it is answered, with codes resolved as of the day and one surrogate for the person', async () => {
    const answer = await send('DongBoHoSoMC', [wireDossier(), wireDossier({ MaHoSo: `${office}-210709-0002` })]);
    expect(answer).toMatchObject({ error_code: '0', total: 2, accepted: 2 });
    expect(await one('SELECT count(*) AS n FROM inbox')).toEqual({ n: 2 });
    await hub.drain();
    const dossiers = await hub.pool.query('SELECT * FROM dossier ORDER BY natural_key');
    expect(dossiers.rows).toHaveLength(2);
    const agency = hub.registers.organisations.resolve('AGENCY', office, '2021-07-09');
    expect(dossiers.rows[0]).toMatchObject({
      agency_id: agency.id,
      unit_id: agency.unitId,
      event_day: '2021-07-09',
      fee_amount: '50000.000000',
    });
    expect(dossiers.rows[0].subject_id).toBe(dossiers.rows[1].subject_id);
    expect(await one('SELECT count(*) AS n FROM subject')).toEqual({ n: 1 });
    expect(await one('SELECT state, whole, actual, accepted, rejected, reporter_code FROM delivery')).toEqual({
      state: 'RESOLVED',
      whole: true,
      actual: 2,
      accepted: 2,
      rejected: 0,
      reporter_code: office,
    });
  });

  it('of the same rows again reaches neither inbox nor snapshot', async () => {
    const before = await one('SELECT n FROM snapshot_head');
    const answer = await send('DongBoHoSoMC', [wireDossier({ MaHoSo: `${office}-210709-0002` }), wireDossier()]);
    expect(answer).toMatchObject({ error_code: '0', accepted: 2 });
    expect(await one('SELECT count(*) AS n FROM inbox')).toEqual({ n: 0 });
    await hub.drain();
    expect(await one('SELECT n FROM snapshot_head')).toEqual(before);
  });

  it('with one bad row costs one row, kept with its reason and without what was dropped', async () => {
    const answer = await send('DongBoHoSoMC', [
      wireDossier({ MaHoSo: `${office}-210709-0003`, NgayTiepNhan: 'hôm qua' }),
      wireDossier({ MaHoSo: `${office}-210709-0004` }),
    ]);
    expect(answer).toMatchObject({ error_code: '0', accepted: 1, data: [{ code: 'BAD_DATE' }] });
    const { rows } = await hub.pool.query('SELECT * FROM rejection');
    expect(rows).toEqual([
      expect.objectContaining({ code: 'BAD_DATE', state: 'OPEN', natural_key: `${office}-210709-0003` }),
    ]);
    expect(JSON.stringify(rows)).not.toContain('Người Không Có Thật');
  });

  it('that mends the row closes the rejection', async () => {
    await send('DongBoHoSoMC', [wireDossier({ MaHoSo: `${office}-210709-0003` })]);
    expect(await one('SELECT state FROM rejection')).toEqual({ state: 'SUPERSEDED' });
  });

  it('of a step makes its dossier count anew', async () => {
    expect(await send('CapNhatTienDoHoSoMC', [wireStep()])).toMatchObject({ error_code: '0', accepted: 1 });
    await hub.drain();
    expect(await one('SELECT dossier_code FROM dossier_step')).toEqual({ dossier_code: `${office}-210709-0001` });
  });

  it('by a reporter whose duty has ended is refused at the login', async () => {
    await hub.pool.query(`UPDATE reporter SET to_day = '2021-07-12'`);
    expect(await createReceiverPorts(hub.deps, source).authenticate(office, 'right')).toBeUndefined();
    await hub.pool.query(`UPDATE reporter SET to_day = NULL`);
    expect(await createReceiverPorts(hub.deps, source).authenticate(office, 'wrong')).toBeUndefined();
    expect(await createReceiverPorts(hub.deps, source).authenticate(office, 'right')).toEqual({ code: office });
  });

  it('can be looked up while it still waits to be published', async () => {
    const key = `${office}-210709-0009`;
    await send('DongBoHoSoMC', [wireDossier({ MaHoSo: key })]);
    expect(await createReceiverPorts(hub.deps, source).find('dossier', key)).toMatchObject({ code: key });
    await hub.drain();
    expect(await createReceiverPorts(hub.deps, source).find('dossier', key)).toMatchObject({
      code: key,
      isReceived: true,
    });
  });
});
