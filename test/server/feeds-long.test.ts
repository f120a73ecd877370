import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSchema } from '#api';
import { shapes } from '#domain';
import { createExporter, readTrustedDocuments } from '#server';
import type { ListQuery, ListRow, ListValue } from '#store';
import { dossierRow, officesOn } from '../api/support/sample-rows.js';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';

/** As many as no chunk of an export holds. */
const copies = 5_600;
const document = `# Every dossier
query EveryDossier {
  dossiers { nodes { code receivedAt finishedAt quality procedure { code name } area { code name } } }
}`;

let hub: TestHub;
let folder: string;
let snapshot: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gianh-long-'));
  mkdirSync(join(folder, 'analysts'));
  writeFileSync(join(folder, 'analysts/every-dossier.graphql'), document);
  hub = await openTestHub('feeds_long');
  const places = hub.hub.registers();
  const [office] = officesOn(places, 'COMMUNE', '2021-07-05');
  snapshot = await hub.publish([
    dossierRow(places, office!.code, 'L-0', '2021-07-05', { finished: 2, procedureCode: '1.900001' }),
  ]);
  const { rows } = await hub.pool.query<{ column_name: string }>(
    `SELECT column_name FROM information_schema.columns WHERE table_name = 'dossier'`,
  );
  // Some without the day they are ordered by, some with fractions of a second, texts that need quotes, lists of flags.
  const changed: Readonly<Record<string, string>> = {
    natural_key: `natural_key || CASE k % 4 WHEN 0 THEN ',"' WHEN 1 THEN E'\\n' ELSE '' END || k`,
    received_day: 'CASE WHEN k % 10 = 0 THEN NULL ELSE received_day + k % 30 END',
    received_at: 'CASE WHEN k % 9 = 0 THEN NULL ELSE received_at END',
    finished_at: `finished_at + k * interval '0.25 s'`,
    flags: `CASE WHEN k % 3 = 0 THEN ARRAY['STATUS_JUMP', 'DUE_DATE_MISSING'] ELSE '{}' END`,
  };
  const names = rows.map(({ column_name }) => column_name).filter((name) => name !== 'id');
  await hub.pool.query(
    `INSERT INTO dossier (${names.join(', ')}) SELECT ${names.map((name) => changed[name] ?? name).join(', ')}
       FROM dossier, generate_series(1, ${copies}) k`,
  );
});
afterAll(async () => {
  await hub?.close();
  rmSync(folder, { recursive: true });
});

/** A list of all columns, walked in pages of so many. */
async function walked(
  limit: number,
  order: ListQuery['order'],
  fields: readonly string[],
): Promise<readonly ListRow[]> {
  const all: ListRow[] = [];
  let after: readonly ListValue[] | undefined;
  for (;;) {
    const query = { kind: 'dossier', snapshot, fields, conditions: [], order, limit, ...(after ? { after } : {}) };
    const page = await hub.ports.records.list(query);
    all.push(...page);
    const last = page.at(-1);
    if (page.length < limit || !last) return all;
    after = [...order.map(({ field }) => (last[field] ?? null) as ListValue), last['id'] as number];
  }
}

const dossier = shapes.find(({ kind }) => kind === 'dossier')!;
const fields = [
  ...new Set([...dossier.fields, ...dossier.derived].map(({ name }) => name)),
  ...['source', 'naturalKey', 'version', 'unitId', 'flags', 'ruleVersion', 'deliveryId', 'fromSnap'],
];
const compare = async (): Promise<void> => {
  for (const descending of [true, false]) {
    const order = [{ field: 'receivedDay', descending }];
    const long = await walked(1_500, order, fields);
    expect(long).toHaveLength(copies + 1);
    expect(long.filter((row) => row['receivedDay'] === undefined).length).toBeGreaterThan(500);
    expect(long).toEqual(await walked(900, order, fields));
  }
};

describe('a list in long pages', () => {
  it('has the rows and values of the same list in short ones, every column, in its order', async () => {
    await compare();
  });

  it('is written whole, as execution answers it', async () => {
    const schema = createSchema(hub.ports.engine.catalogue);
    const found = readTrustedDocuments(folder, schema);
    const written = async (road: 'fastest' | 'execution'): Promise<string> => {
      const exporter = createExporter(schema, hub.ports, found, { road });
      let text = '';
      const { chunks } = await exporter.open({ name: 'every-dossier', format: 'csv', variables: new Map() });
      for await (const chunk of chunks) text += chunk.toString();
      return text;
    };
    const fastest = await written('fastest');
    expect(fastest.split('\r\n')).toHaveLength(copies + 3);
    expect(fastest === (await written('execution'))).toBe(true);
  });

  it('is that of an older snapshot after a batch', async () => {
    const places = hub.hub.registers();
    const [office] = officesOn(places, 'COMMUNE', '2021-07-05');
    const head = await hub.publish([dossierRow(places, office!.code, 'L-0', '2021-07-05', { version: 2 })]);
    expect(head).toBeGreaterThan(snapshot);
    await compare();
    const { rows } = await hub.pool.query('SELECT FROM dossier_past');
    expect(rows).toHaveLength(1);
  });
});
