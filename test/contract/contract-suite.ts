import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createOrganisationBook, createProcedureBook } from '#domain';
import { rederiveRecords, replayRejections } from '#intake';
import type { Logger } from '#kernel';
import { createIntakeHub, type IntakeHub } from '../intake/intake-hub.js';
import { contentsOf, everything } from './contents.js';
import type { Case, Door, Samples } from './door.js';
import { createDyingStore } from './dying-store.js';

/** The eleven promises that every adapter keeps through its door. */
export function contractSuite<Delivery>(door: Door<Delivery>): void {
  describe(`the door of ${door.name}`, () => {
    let samples: Samples<Delivery>;
    const hubs: IntakeHub[] = [];
    beforeAll(async () => {
      samples = await door.samples();
    });
    afterEach(async () => {
      for (const hub of hubs.splice(0)) await hub.close();
    });

    const open = async (changes: Partial<IntakeHub['deps']> = {}) => {
      const hub = await createIntakeHub(`contract ${door.name}`, {
        logger: changes.logger,
        changes: { partRows: 2, ...changes },
      });
      hubs.push(hub);
      return { hub, ...(await door.open(hub)) };
    };
    const one = async (hub: IntakeHub, sql: string): Promise<Record<string, unknown>> =>
      (await hub.pool.query(sql)).rows[0];

    /** The end state after these deliveries, published one by one. */
    const endOf = async (...deliveries: readonly Delivery[]) => {
      const { hub, deliver, close } = await open();
      for (const delivery of deliveries) {
        await deliver(delivery);
        await hub.drain();
      }
      await close?.();
      return { hub, contents: await contentsOf(hub.pool) };
    };

    it('1 lands in parts, never a delivery at once', async () => {
      const { hub, deliver, close } = await open();
      await deliver(samples.first);
      await close?.();
      const parts = await one(hub, 'SELECT count(*) AS n, max(json_array_length(rows)) AS most FROM delivery_part');
      expect(parts['n']).toBeGreaterThan(1);
      expect(parts['most']).toBe(2);
    });

    it('2 comes to the same end whatever is repeated and in whatever order it comes', async () => {
      const plain = await endOf(samples.first, samples.second, samples.newer);
      expect(Object.values(plain.contents).flat().length).toBeGreaterThan(5);
      const turned = await endOf(samples.newer, samples.first, samples.second, samples.newer, samples.first);
      expect(turned.contents).toEqual(plain.contents);
      const before = await one(plain.hub, 'SELECT n FROM snapshot_head');
      const again = await door.open(plain.hub);
      await again.deliver(samples.newer);
      await plain.hub.drain();
      await again.close?.();
      expect(await one(plain.hub, 'SELECT n FROM snapshot_head')).toEqual(before);
    });

    it('3 goes on where it was killed, at any instant', async () => {
      const plain = await endOf(samples.first, samples.oneBad.delivery);
      const dying = createDyingStore();
      const { hub, deliver, close } = await open({ store: dying.store });
      let kills = 0;
      for (const delivery of [samples.first, samples.oneBad.delivery]) {
        for (let call = 1; call < 60; call += 1) {
          dying.revive(call);
          await deliver(delivery).catch(() => undefined);
          if (!dying.died()) break;
          kills += 1;
        }
      }
      dying.revive(Number.POSITIVE_INFINITY);
      await close?.();
      await hub.drain();
      expect(kills).toBeGreaterThan(8);
      expect(await contentsOf(hub.pool)).toEqual(plain.contents);
      expect(await waiting(hub)).toHaveLength(1);
    });

    it('4 loses one row to one bad row, and keeps it with its reason', async () => {
      const { hub, deliver, close } = await open();
      await deliver(samples.oneBad.delivery);
      await close?.();
      expect(await waiting(hub)).toEqual([expect.objectContaining({ code: samples.oneBad.code })]);
      const [rejection] = await waiting(hub);
      expect(rejection!.message.length).toBeGreaterThan(10);
      expect(rejection!.position).not.toBe('');
      expect(
        await one(hub, 'SELECT sum(accepted)::int AS accepted, sum(rejected)::int AS rejected FROM delivery'),
      ).toEqual({
        accepted: samples.oneBad.accepted,
        rejected: 1,
      });
    });

    it('4 forgets the bad row once it has come mended', async () => {
      const { hub, deliver, close } = await open();
      await deliver(samples.oneBad.delivery);
      await deliver(samples.oneBad.mended);
      await close?.();
      expect(await waiting(hub)).toEqual([]);
    });

    it('5 notices what was cut off and keeps what was whole', async () => {
      const { delivery, kept, noticed } = samples.cutOff;
      const { hub, deliver, close } = await open();
      const seen = await deliver(delivery);
      await hub.drain();
      await close?.();
      const landed = await one(hub, 'SELECT whole, incomplete_because FROM delivery ORDER BY id DESC LIMIT 1');
      if (noticed === 'DELIVERY') {
        expect(landed).toEqual({ whole: false, incomplete_because: expect.stringMatching(/\w{3}/) });
      } else if (noticed === 'ROW') {
        expect(await waiting(hub)).toEqual([expect.objectContaining({ code: 'UNREADABLE_ROW' })]);
      } else {
        expect(seen).toMatch(noticed);
        expect(landed).toBeUndefined();
      }
      expect(Object.values(await recordsOf(hub)).flat()).toHaveLength(kept);
    });

    const become = (cases: () => readonly Case<Delivery>[]) => async () => {
      expect(cases().length).toBeGreaterThan(0);
      const { hub, deliver, close } = await open();
      for (const { delivery } of cases()) await deliver(delivery);
      await hub.drain();
      await close?.();
      for (const { title, kind, key, record } of cases()) {
        const { rows } = await hub.pool.query(`SELECT * FROM ${kind} WHERE natural_key = $1`, [key]);
        expect({ title, ...rows[0] }).toMatchObject({ title, ...record });
      }
    };
    it(
      '6 reads dates by their declared precision',
      become(() => samples.dates),
    );
    it(
      '7 keeps codes nobody knows, as received',
      become(() => samples.codes),
    );

    it('7 waits for a register to be mended, then stands as if it always had been', async () => {
      const plain = await endOf(samples.first);
      const { hub, deliver, close } = await open();
      const mended = hub.registers;
      hub.registers = {
        ...mended,
        organisations: createOrganisationBook({ organisations: [], successions: [] }),
        procedures: createProcedureBook({ procedures: [], groups: [] }),
      };
      await deliver(samples.first);
      await hub.drain();
      await close?.();
      hub.registers = mended;
      const source = await door.source(hub);
      const replay = await replayRejections(hub.deps, [source]);
      expect(replay.resolved).toBe(replay.replayed);
      await hub.drain();
      await rederiveRecords(hub.deps);
      await hub.drain();
      expect(await contentsOf(hub.pool)).toEqual(plain.contents);
      expect(await waiting(hub)).toEqual([]);
    });

    it('8 lets no personal detail through: no table, log line, rejection or answer has one', async () => {
      const mark = 'CANARY';
      const lines: string[] = [];
      const keep = (fields: unknown, message: string): void => void lines.push(JSON.stringify([fields, message]));
      const logger: Logger = { debug: keep, info: keep, warn: keep, error: keep };
      const { hub, deliver, close } = await open({ logger });
      const seen = await deliver(await samples.canary(mark));
      expect((await one(hub, 'SELECT count(*) AS n FROM inbox'))['n']).toBeGreaterThan(0);
      const landed = await everything(hub.pool);
      await hub.drain();
      await close?.();
      const traces = [landed, await everything(hub.pool), ...lines, seen].flatMap((text) => text.split('\n'));
      expect(traces.filter((line) => line.includes(mark))).toEqual([]);
    });

    it(
      '9 flags what the source rewrote',
      become(() => samples.flagged),
    );

    it(`10 is polite: ${door.polite.promise}`, async () => {
      const hub = await createIntakeHub(`polite ${door.name}`);
      hubs.push(hub);
      await door.polite.holds(hub);
    });

    it('11 answers in the words of the sender', async () => {
      const { deliver, close } = await open();
      expect(await deliver(samples.first)).toMatch(samples.told.good);
      expect(await deliver(samples.oneBad.delivery)).toMatch(samples.told.bad);
      expect(await deliver(samples.alien.delivery)).toMatch(samples.alien.told);
      await close?.();
    });

    const waiting = async (hub: IntakeHub) =>
      hub.deps.store.listRejections(hub.pool, { states: ['OPEN', 'WAITING_REGISTER'] });

    const recordsOf = async (hub: IntakeHub) =>
      Object.fromEntries(Object.entries(await contentsOf(hub.pool)).filter(([name]) => !name.includes('_cell_')));
  });
}
