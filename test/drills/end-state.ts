import { qualityFact } from '#domain';
import { createPool, factTables, type Pool, runningPostgresUrl } from '#store';
import { contentsOf } from '../contract/contents.js';

/** What a hub holds, without how it came there: sorted lines of records, cells and waiting rejections, by table. */
export type EndState = Readonly<Record<string, readonly string[]>>;

/** The hub's own counts of its deliveries say how it came there: one that was killed has been sent more of them. */
const ofDeliveries = new Set([
  ...qualityFact.shapes.map(({ kind }) => kind),
  ...factTables(qualityFact).map(({ name }) => name),
]);

/** The end state of the live hub of a data folder. */
export async function endStateOf(home: string): Promise<EndState> {
  const url = await runningPostgresUrl(home);
  if (url === undefined) throw new Error(`no server runs on ${home}`);
  const pool = createPool(url, { max: 1 });
  try {
    const named = await createNaming(pool);
    const held = Object.entries(await contentsOf(pool)).filter(([name]) => !ofDeliveries.has(name));
    const contents = held.map(([name, rows]) => [name, rows.map(named)] as const);
    const all = [...contents, ['rejection', await rejectionsOf(pool)] as const];
    return Object.fromEntries(all.map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row)).sort()]));
  } finally {
    await pool.end();
  }
}

/** Lines that only one of two states has, each with its table; empty when they are equal. */
export function differences(expected: EndState, found: EndState): readonly string[] {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  return names.flatMap((name) => [
    ...missing(expected[name] ?? [], found[name] ?? []).map((line) => `missing in ${name}: ${line}`),
    ...missing(found[name] ?? [], expected[name] ?? []).map((line) => `too much in ${name}: ${line}`),
  ]);
}

/** How many lines a state has. */
export const sizeOf = (state: EndState): number => Object.values(state).flat().length;

/** Lines of one list that the other lacks, each as often as it lacks it. */
function missing(of: readonly string[], from: readonly string[]): readonly string[] {
  const there = new Map<string, number>();
  for (const line of from) there.set(line, (there.get(line) ?? 0) + 1);
  return of.filter((line) => {
    const left = there.get(line) ?? 0;
    there.set(line, left - 1);
    return left <= 0;
  });
}

/** Numbers of sources and registers are the store's own, and a start that was killed may have used some up: names instead. */
async function createNaming(pool: Pool): Promise<(row: Readonly<Record<string, unknown>>) => object> {
  const names = async (sql: string): Promise<ReadonlyMap<unknown, string>> =>
    new Map((await pool.query<{ id: number; name: string }>(sql)).rows.map(({ id, name }) => [id, name]));
  const sources = await names('SELECT id, name FROM source');
  const keys = await names('SELECT id, key AS name FROM register_key');
  const rename = ([column, value]: [string, unknown]): [string, unknown] => {
    if (column === 'source') return [column, sources.get(value)];
    return [column, column.endsWith('_id') && typeof value === 'number' ? keys.get(value) : value];
  };
  return (row) => Object.fromEntries(Object.entries(row).map(rename));
}

async function rejectionsOf(pool: Pool): Promise<readonly object[]> {
  const { rows } = await pool.query<object>(
    `SELECT s.name AS source, r.natural_key, r.position, r.code, r.field, r.message, r.state
       FROM rejection r JOIN source s ON s.id = r.source_id WHERE r.state IN ('OPEN', 'WAITING_REGISTER')`,
  );
  return rows;
}
