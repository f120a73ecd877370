import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPool, inTransaction, type InboxRow, type Pool, publishStore, writeInbox } from '#store';
import { createHubDatabase } from '../../support/hub-database.js';
import type { TestDatabase } from '../../support/test-database.js';

const row = (index: number): InboxRow => ({
  kind: 'dossier',
  source: 1,
  naturalKey: `key ${index} "quoted" \\ back`,
  version: `v${index}`,
  eventDay: index % 3 === 0 ? undefined : '2025-07-01',
  deleted: index % 5 === 0,
  unitId: index % 4 === 0 ? undefined : index,
  flags: index % 2 === 0 ? [] : ['ZERO_DATE', 'VALUE_NORMALISED'],
  payload: { label: `Phòng\tNội vụ\n${index}`, half: '\ud83d', amount: '12.500000', parts: [{ a: null }], flag: true },
  deliveryId: index,
  cause: 'DELIVERY',
});

describe('the inbox', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await createHubDatabase('inbox');
    pool = createPool(database.url);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it.each([1, 100, 101])(
    'gives %i rows back as they were written, in their order, half characters included',
    async (n) => {
      const rows = Array.from({ length: n }, (_, index) => row(index));
      await inTransaction(pool, (client) => writeInbox(client, rows));
      await inTransaction(pool, async (client) => {
        const taken = await publishStore.takeInbox(client, 1_000);
        expect(taken.map(({ id: _id, ...waiting }) => waiting)).toEqual(rows);
        await publishStore.finishInbox(
          client,
          taken.map(({ id }) => id),
        );
      });
    },
  );
});
