import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shapes } from '#domain';
import {
  createPool,
  createRecordReader,
  type GroupQuery,
  inTransaction,
  type ListCondition,
  type ListRow,
  type ListValue,
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
/** Units of five parents: two of one unit, one of two, one of all, one of nothing known. */
const parents = [[1], [2], [3, 4], [1, 2, 3, 4, 5], [99]];

let database: TestDatabase;
let pool: Pool;
let reader: RecordReader;
let statements: string[];
let first: number;
let now: number;

/** 60 dossiers over five units, every seventh without a day; then a third of them changed, moved or taken back. */
beforeAll(async () => {
  database = await createHubDatabase('list_groups');
  pool = createPool(database.url);
  await pool.query('INSERT INTO snapshot_head (n) VALUES (0) ON CONFLICT DO NOTHING');
  const rows = Array.from({ length: 60 }, (_, i) => version(i, '1', 1 + (i % 5), i % 7 === 0 ? undefined : i % 9));
  first = await publish(rows);
  now = await publish(
    [],
    rows.flatMap((row, i) => {
      if (i % 3 !== 0) return [];
      return [i % 2 === 0 ? version(i, '2', 1 + ((i + 1) % 5), i % 4) : { ...row, version: '2', deleted: true }];
    }),
  );
  reader = createRecordReader(pool, shapes);
  statements = countStatements(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('pages of groups', () => {
  it('are those of a list of each group, from both ends, in both directions, at both snapshots', async () => {
    for (const snapshot of [first, now]) {
      for (const descending of [true, false]) {
        for (const backward of [true, false]) {
          const query = groupQuery({ snapshot, backward, order: [{ field: 'receivedDay', descending }], limit: 4 });
          const pages = await reader.pages(query);
          for (const [group, units] of parents.entries()) {
            const alone = await reader.list({ ...query, conditions: [unitIn(units), ...query.conditions] });
            expect(names(pages[group]!)).toEqual(names(alone));
          }
          expect(pages[4]).toEqual([]);
        }
      }
    }
  });

  it('go on behind a row as a list does', async () => {
    for (const backward of [true, false]) {
      const query = groupQuery({ snapshot: now, backward, limit: 3 });
      const all = names(
        await reader.list({ ...query, backward: false, limit: 100, conditions: [unitIn(parents[3]!)] }),
      );
      const found: unknown[] = [];
      for (let edge: Pick<GroupQuery, 'after' | 'before'> = {}; ;) {
        const page = (await reader.pages({ ...query, ...edge, groups: by([parents[3]!]) }))[0]!;
        found.splice(backward ? 0 : found.length, 0, ...names(page));
        if (page.length < 3) break;
        const end = placeOf(backward ? page[0]! : page.at(-1)!);
        edge = backward ? { before: end } : { after: end };
      }
      expect(found).toEqual(all);
      expect(found.length).toBeGreaterThan(20);
    }
  });

  it('and counts and values of groups cost one statement, however many groups there are', async () => {
    const conditions: readonly ListCondition[] = [{ field: 'channel', members: ['ONLINE', 'UNKNOWN'], not: false }];
    await reader.pages(groupQuery({ snapshot: now, groups: by(parents) }));
    statements.length = 0;
    await reader.pages(groupQuery({ snapshot: now, groups: by(Array.from({ length: 300 }, (_, i) => [i, i + 1])) }));
    expect(statements).toHaveLength(1);
    for (const snapshot of [first, now]) {
      statements.length = 0;
      const counts = await reader.counts('dossier', snapshot, conditions, by(parents));
      const values = await reader.values('dossier', snapshot, 'procedureCode', by(parents));
      expect(statements).toHaveLength(2);
      for (const [group, units] of parents.entries()) {
        expect(counts[group]).toBe(await reader.count('dossier', snapshot, [unitIn(units), ...conditions]));
        const rows = await reader.list({ ...groupQuery({ snapshot, limit: 200 }), conditions: [unitIn(units)] });
        const codes = rows.map((row) => row['procedureCode']).filter((code) => code !== undefined);
        expect(values[group]).toEqual([...new Set(codes)].sort());
      }
    }
  });

  it('take a member of which a record has two parts, and leave members out', async () => {
    const groups = { by: ['unitId', 'agencyId'], members: [[[1, 7]], [[1, 8]], [[2, 7]]] };
    const [both, , other] = await reader.counts('dossier', first, [], groups);
    expect(both).toBe(12);
    expect(other).toBe(0);
    const without = [{ field: 'channel', members: ['ONLINE'], not: true }];
    const [kept] = await reader.counts('dossier', first, without, groups);
    const online = (await reader.counts('dossier', first, [{ field: 'channel', in: ['ONLINE'] }], groups))[0]!;
    expect(kept).toBe(12 - online);
    expect(online).toBeGreaterThan(0);
  });
});

const by = (units: readonly (readonly number[])[]): GroupQuery['groups'] => ({
  by: ['unitId'],
  members: units.map((group) => group.map((unit) => [unit])),
});

const groupQuery = (query: Partial<GroupQuery>): GroupQuery => ({
  kind: 'dossier',
  snapshot: 1,
  fields: ['naturalKey', 'procedureCode'],
  conditions: [],
  order: [{ field: 'receivedDay', descending: true }],
  groups: by(parents),
  limit: 3,
  ...query,
});

const unitIn = (units: readonly number[]): ListCondition => ({ field: 'unitId', in: units });
const names = (rows: readonly ListRow[]): readonly unknown[] => rows.map((row) => row['naturalKey']);
const placeOf = (row: ListRow): readonly ListValue[] => [
  (row['receivedDay'] as string | undefined) ?? null,
  row['id'] as number,
];

async function publish(created: readonly RecordVersion[], replaced: readonly RecordVersion[] = []): Promise<number> {
  return inTransaction(pool, async (client) => {
    const n = await publishStore.takeSnapshot(client, 'TEST', created.length, books);
    await publishStore.writeRecords(client, dossier, { created, replaced }, n);
    return n;
  });
}

function version(i: number, number: string, unitId: number, day: number | undefined): RecordVersion {
  const code = `D-${String(i).padStart(2, '0')}`;
  return {
    source: 1,
    naturalKey: code,
    version: number,
    deleted: false,
    unitId,
    flags: [],
    ruleVersion: 1,
    contentHash: `${code} ${number}`,
    deliveryId: undefined,
    fields: {
      code,
      agencyId: unitId === 1 ? 7 : 9,
      procedureCode: i % 4 === 0 ? undefined : `1.00${i % 4}`,
      channel: [undefined, 'ONLINE', 'DIRECT'][i % 3],
      receivedDay: day === undefined ? undefined : `2021-07-0${1 + day}`,
    },
  };
}
