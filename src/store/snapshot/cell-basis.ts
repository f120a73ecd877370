import type pg from 'pg';

/** By fact, the content of what its cells were last counted by. */
export async function readCellBasis(client: pg.ClientBase): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ fact: string; content: string }>('SELECT fact, content FROM cell_basis');
  return new Map(rows.map(({ fact, content }) => [fact, content]));
}

/** Remembers what the cells of facts are counted by from `snapshot` on, in the transaction that counted them. */
export async function saveCellBasis(
  client: pg.ClientBase,
  basis: readonly (readonly [fact: string, content: string])[],
  snapshot: number,
): Promise<void> {
  await client.query(
    `INSERT INTO cell_basis (fact, content, from_snap)
     SELECT u.fact, u.content, $3 FROM unnest($1::text[], $2::text[]) AS u(fact, content)
     ON CONFLICT (fact) DO UPDATE SET content = excluded.content, from_snap = excluded.from_snap`,
    [basis.map(([fact]) => fact), basis.map(([, content]) => content), snapshot],
  );
}
