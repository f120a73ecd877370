import type { FieldType, RecordShape } from '#domain';
import { type Pool, recordColumns, snakeCase } from '#store';

/** Columns that say at which office or facility a record was made: a copy takes them of another record together. */
const placing: Readonly<Record<string, readonly string[]>> = {
  dossier: ['unit_id', 'agency_code', 'agency_id', 'office_label'],
  visit: ['unit_id', 'facility_code', 'facility_id'],
};

/** Columns in which no two copies may be alike. */
const apart: Readonly<Record<string, readonly string[]>> = {
  dossier: ['natural_key', 'code', 'duplicate_key'],
  visit: ['natural_key'],
};

/**
 * Makes copies `from` to `to` of every record that came by the wire, in the database: all its days and instants moved by
 * the same number of days, at the office of another record of its month, of a person nobody else is.
 */
export async function multiplyRecords(pool: Pool, shape: RecordShape, from: number, to: number): Promise<void> {
  const { kind } = shape;
  const types = new Map<string, FieldType>(
    [...shape.fields, ...shape.derived].map(({ name, type }) => [snakeCase(name), type]),
  );
  types.set('event_day', 'day');
  const { names } = recordColumns(shape);
  const values = names.map((name) => {
    if (placing[kind]!.includes(name)) return `o.${name}`;
    if (apart[kind]!.includes(name)) return `r.${name} || '~' || s.k`;
    if (name === 'subject_id') return 'r.subject_id + s.k * 100000000::bigint';
    if (types.get(name) === 'day') return `r.${name} + s.days`;
    return types.get(name) === 'instant' ? `r.${name} + s.days * interval '1 day'` : `r.${name}`;
  });
  await pool.query(`CREATE TABLE IF NOT EXISTS bench_${kind} AS
    SELECT id, date_trunc('month', event_day) AS month, count(*) OVER m AS rows, row_number() OVER (m ORDER BY id) - 1 AS place
      FROM ${kind} WINDOW m AS (PARTITION BY date_trunc('month', event_day))`);
  await pool.query(`ANALYZE bench_${kind}, ${kind}`);
  await pool.query(
    `INSERT INTO ${kind} (${names.join(', ')}, from_snap) SELECT ${values.join(', ')}, r.from_snap
      FROM bench_${kind} b JOIN ${kind} r ON r.id = b.id
      CROSS JOIN (SELECT k, (k * 11 % 28 - 14)::int AS days FROM generate_series($1::int, $2::int) k) s
      JOIN bench_${kind} p ON p.month = b.month AND p.place = (b.place + s.k * 7) % b.rows
      JOIN ${kind} o ON o.id = p.id`,
    [from, to],
  );
}
