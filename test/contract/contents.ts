import { facts, shapes } from '#domain';
import { factTables, type Pool } from '#store';

type Row = Readonly<Record<string, unknown>>;

/** What differs between two ways to the same end: numbers the store gives, and when. */
const ways = new Set(['id', 'from_snap', 'delivery_id', 'content_hash']);

/**
 * The end state: every record of every kind and every cell, without what depends on the way there. A surrogate is named
 * by the person's hashes.
 */
export async function contentsOf(pool: Pool): Promise<Readonly<Record<string, readonly Row[]>>> {
  const contents: Record<string, readonly Row[]> = {};
  const hashes = await pool.query('SELECT subject_id, hash FROM subject_hash ORDER BY hash');
  const personOf = new Map<unknown, string>();
  for (const { subject_id: id, hash } of hashes.rows) personOf.set(id, `${personOf.get(id) ?? ''} ${hash}`);
  for (const { kind } of shapes) {
    const { rows } = await pool.query(`SELECT * FROM ${kind}`);
    contents[kind] = sorted(rows.map((row) => ({ ...without(row), subject_id: personOf.get(row.subject_id) })));
  }
  for (const { name } of facts.flatMap(factTables).filter(({ name }) => /_cell_[a-z]+$/.test(name))) {
    const { rows } = await pool.query(`SELECT * FROM ${name}`);
    contents[name] = sorted(rows.map(without).filter(hasAmount));
  }
  return contents;
}

const without = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([name]) => !ways.has(name)));

const keyColumns = new Set(['unit_id', 'day', 'month', 'scope', 'dim', 'member', 'measure', 'value']);

/** A cell that came to nothing again is no cell. */
const hasAmount = (row: Row): boolean =>
  Object.entries(row).some(([name, value]) => !keyColumns.has(name) && Number(value) !== 0);

const sorted = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

/** Every row of every table as text. */
export async function everything(pool: Pool): Promise<string> {
  const tables = await pool.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
  const texts: string[] = [];
  for (const { tablename } of tables.rows) {
    const { rows } = await pool.query(`SELECT t::text AS row FROM "${tablename}" t`);
    texts.push(tablename, ...rows.map(({ row }) => row as string));
  }
  return texts.join('\n');
}
