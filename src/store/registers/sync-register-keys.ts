import type pg from 'pg';

/**
 * The stable ids of register keys (`44@2025-07-01`, `AGENCY:000.05.32.H46@2020-02-01`): read, and given where missing.
 *
 * An id is given once and never changes. Ids follow the order of `keys` without gaps, whatever was rolled back before, so
 * that two hubs with the same registers have the same ids. Needs a transaction; others that give ids wait for its end.
 */
export async function syncRegisterKeys(
  client: pg.ClientBase,
  keys: readonly string[],
): Promise<(key: string) => number> {
  const wanted = [...new Set(keys)];
  let ids = await readIds(client, wanted);
  if (ids.size < wanted.length) {
    await client.query('LOCK TABLE register_key IN SHARE ROW EXCLUSIVE MODE');
    await client.query(
      `INSERT INTO register_key (id, key)
       SELECT (SELECT coalesce(max(id), 0) FROM register_key) + row_number() OVER (ORDER BY k.position), k.key
         FROM unnest($1::text[]) WITH ORDINALITY AS k(key, position)
        WHERE NOT EXISTS (SELECT FROM register_key known WHERE known.key = k.key)`,
      [wanted],
    );
    ids = await readIds(client, wanted);
  }
  return (key) => {
    const id = ids.get(key);
    if (id === undefined) throw new TypeError(`The register key ${key} was not among those synchronised.`);
    return id;
  };
}

async function readIds(client: pg.ClientBase, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ id: number; key: string }>(
    'SELECT id, key FROM register_key WHERE key = ANY($1::text[])',
    [keys],
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}
