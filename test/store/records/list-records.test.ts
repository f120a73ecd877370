import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shapes } from '#domain';
import {
  createPool,
  createRecordReader,
  inTransaction,
  type ListQuery,
  type Pool,
  publishStore,
  type RecordReader,
  type RecordVersion,
} from '#store';
import { countStatements } from '../../support/count-statements.js';
import { createHubDatabase } from '../../support/hub-database.js';
import type { TestDatabase } from '../../support/test-database.js';

const books = { definitionSet: 'd', areaBook: 'a', registers: 'r', calendar: 'c', targets: 't' };
const dossier = shapes.find(({ kind }) => kind === 'dossier')!;

let database: TestDatabase;
let pool: Pool;
let statements: string[];

beforeAll(async () => {
  database = await createHubDatabase('list_records');
  pool = createPool(database.url);
  statements = countStatements(pool);
  await pool.query('INSERT INTO snapshot_head (n) VALUES (0) ON CONFLICT DO NOTHING');
  await publish([
    version('D-1', '1', { receivedDay: '2021-07-01', currentStatus: 'RECEIVED' }),
    version('D-2', '1', { receivedDay: '2021-07-03', currentStatus: 'RECEIVED' }),
    version('D-3', '1', { receivedDay: '2021-07-03', currentStatus: 'FINISHED' }),
    version('D-4', '1', { currentStatus: 'REGISTERED' }),
    version('D-5', '1', { receivedDay: '2021-07-02', currentStatus: 'FINISHED', isOnTime766: true }, 7),
    version('D-6', '1', { currentStatus: 'REGISTERED' }),
  ]);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('a list of records', () => {
  it('walks the whole list in pages of every size, in both directions, rows without the order field last', async () => {
    const newestFirst = ['D-3', 'D-2', 'D-5', 'D-1', 'D-6', 'D-4'];
    const oldestFirst = ['D-1', 'D-5', 'D-2', 'D-3', 'D-4', 'D-6'];
    for (const limit of [1, 2, 3, 4, 6]) {
      expect(await walk(received(true), limit, false)).toEqual(newestFirst);
      expect(await walk(received(true), limit, true)).toEqual(newestFirst);
      expect(await walk(received(false), limit, false)).toEqual(oldestFirst);
      expect(await walk(received(false), limit, true)).toEqual(oldestFirst);
    }
  });

  it('lets through what fulfils every condition', async () => {
    expect(await keys({ conditions: [{ field: 'currentStatus', in: ['FINISHED'] }] })).toEqual(['D-3', 'D-5']);
    expect(await keys({ conditions: [{ field: 'unitId', in: [7] }] })).toEqual(['D-5']);
    expect(await keys({ conditions: [{ field: 'receivedDay', from: '2021-07-02', before: '2021-07-03' }] })).toEqual([
      'D-5',
    ]);
    expect(await keys({ conditions: [{ field: 'isOnTime766', is: true }] })).toEqual(['D-5']);
    expect(await keys({ conditions: [{ field: 'receivedDay', absent: true }] })).toEqual(['D-6', 'D-4']);
  });

  it('costs one statement at the head and stays at its snapshot while batches are committed', async () => {
    const before = await head();
    statements.length = 0;
    const asked = (await reader().list({ ...received(true), snapshot: before })).map((row) => row['naturalKey']);
    expect(statements).toHaveLength(1);
    await publish([], [version('D-2', '2', { receivedDay: '2021-06-30', currentStatus: 'FINISHED' })]);
    await publish(
      [version('D-7', '1', { receivedDay: '2021-07-09' })],
      [{ ...version('D-1', '2', {}), deleted: true }],
    );

    expect(await keys({ snapshot: before })).toEqual(asked);
    expect(await reader().count('dossier', before, [])).toBe(6);
    const now = await head();
    expect(await keys({ snapshot: now })).toEqual(['D-7', 'D-3', 'D-5', 'D-2', 'D-6', 'D-4']);
    expect(await reader().count('dossier', now, [{ field: 'currentStatus', in: ['FINISHED'] }])).toBe(3);
  });

  it('reads the fields asked for, undefined where a record has none', async () => {
    const rows = await reader().list({
      ...received(true),
      snapshot: await head(),
      fields: ['naturalKey', 'dueAt'],
      limit: 1,
    });
    expect(rows).toEqual([{ id: expect.any(Number), receivedDay: '2021-07-09', naturalKey: 'D-7', dueAt: undefined }]);
  });
});

function received(descending: boolean): ListQuery {
  const order = [{ field: 'receivedDay', descending }];
  return { kind: 'dossier', snapshot: 1, fields: ['naturalKey'], conditions: [], order };
}

/** All pages of a list one after the other, from one end to the other. */
async function walk(query: ListQuery, limit: number, backward: boolean): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (let edge: Pick<ListQuery, 'after' | 'before'> = {}; ;) {
    const rows = await reader().list({ ...query, ...edge, limit, backward });
    const names = rows.map((row) => row['naturalKey']);
    found.splice(backward ? 0 : found.length, 0, ...names);
    const end = backward ? rows[0] : rows.at(-1);
    if (rows.length < limit || end === undefined) return found;
    const values = [(end['receivedDay'] as string | undefined) ?? null, end['id'] as number];
    edge = backward ? { before: values } : { after: values };
  }
}

async function keys(query: Partial<ListQuery>): Promise<readonly unknown[]> {
  const rows = await reader().list({ ...received(true), snapshot: await head(), ...query });
  return rows.map((row) => row['naturalKey']);
}

const reader = (): RecordReader => createRecordReader(pool, shapes);

async function head(): Promise<number> {
  return (await pool.query<{ n: number }>('SELECT n FROM snapshot_head')).rows[0]!.n;
}

async function publish(created: readonly RecordVersion[], replaced: readonly RecordVersion[] = []): Promise<void> {
  await inTransaction(pool, async (client) => {
    const n = await publishStore.takeSnapshot(client, 'TEST', created.length, books);
    await publishStore.writeRecords(client, dossier, { created, replaced }, n);
  });
}

function version(naturalKey: string, number: string, fields: RecordVersion['fields'], unitId = 1): RecordVersion {
  return {
    source: 1,
    naturalKey,
    version: number,
    deleted: false,
    unitId,
    flags: [],
    ruleVersion: 1,
    contentHash: `${naturalKey} ${number}`,
    deliveryId: undefined,
    fields: { code: naturalKey, ...fields },
  };
}
