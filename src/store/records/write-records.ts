import type pg from 'pg';
import type { RecordShape } from '#domain';
import { copyInto } from '../postgres/copy-into.js';
import { recordColumns } from './record-columns.js';
import type { RecordVersion } from './stored-record.js';

/** New versions of records of one kind: those that exist already apart from those that are new. */
export interface RecordChanges {
  readonly created: readonly RecordVersion[];
  readonly replaced: readonly RecordVersion[];
}

/** Writes versions under `snapshot`; what they replace goes to the table of past versions. Inside the caller's transaction. */
export async function writeRecords(
  client: pg.ClientBase,
  shape: RecordShape,
  changes: RecordChanges,
  snapshot: number,
): Promise<void> {
  const { names, values } = recordColumns(shape);
  if (changes.created.length > 0) {
    const rows = function* (): Generator<readonly unknown[]> {
      for (const record of changes.created) yield [...values(record), snapshot];
    };
    await copyInto(client, shape.kind, [...names, 'from_snap'], rows());
  }
  if (changes.replaced.length > 0) await replace(client, shape, changes.replaced, snapshot);
}

async function replace(
  client: pg.ClientBase,
  shape: RecordShape,
  replaced: readonly RecordVersion[],
  snapshot: number,
): Promise<void> {
  const { names, values } = recordColumns(shape);
  const { kind } = shape;
  const columns = names.join(', ');
  await client.query(
    `CREATE TEMP TABLE IF NOT EXISTS next_${kind} ON COMMIT DELETE ROWS AS SELECT ${columns} FROM ${kind} WITH NO DATA`,
  );
  await copyInto(client, `next_${kind}`, names, replaced.map(values));
  await client.query(
    `INSERT INTO ${kind}_past (id, ${columns}, from_snap, to_snap)
     SELECT r.id, ${names.map((name) => `r.${name}`).join(', ')}, r.from_snap, $1
       FROM ${kind} r JOIN next_${kind} USING (natural_key, source)`,
    [snapshot],
  );
  await client.query(
    `UPDATE ${kind} r SET ${names.map((name) => `${name} = n.${name}`).join(', ')}, from_snap = $1
       FROM next_${kind} n WHERE r.natural_key = n.natural_key AND r.source = n.source`,
    [snapshot],
  );
}

/** Remembers a greater version whose content is the same: no past version, no snapshot, but an older one stays older. */
export async function raiseVersions(
  client: pg.ClientBase,
  shape: RecordShape,
  versions: readonly { readonly id: number; readonly version: string }[],
): Promise<void> {
  if (versions.length === 0) return;
  await client.query(
    `UPDATE ${shape.kind} r SET version = v.version
       FROM unnest($1::bigint[], $2::text[]) AS v(id, version) WHERE r.id = v.id`,
    [versions.map(({ id }) => id), versions.map(({ version }) => version)],
  );
}
