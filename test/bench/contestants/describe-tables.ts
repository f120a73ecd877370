import pg from 'pg';

/**
 * Tells PostGraphile, by comments on the bench's own database, what the dossiers relate to; it offers nothing else of the
 * database.
 */
export async function describeTables(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    const shown = new Set(['dossier', 'bench_procedure', 'bench_agency', 'bench_area']);
    for (const { name } of rows) {
      if (!shown.has(name)) await client.query(`COMMENT ON TABLE "${name}" IS '@behavior -*'`);
    }
    const relations = ['procedure', 'agency', 'area'].map((field) => {
      const column = field === 'area' ? 'unit_id' : `${field}_id`;
      return `@foreignKey (${column}) references bench_${field} (id)|@fieldName ${field}`;
    });
    // It asks by columns that an index begins with; the hub's indexes hold only rows that are not deleted.
    for (const column of ['deleted', 'natural_key', 'received_day', 'id']) {
      await client.query(`COMMENT ON COLUMN dossier.${column} IS '@behavior +filterBy +orderBy'`);
    }
    // What was refused was never received. It has no way to say NULLS LAST without giving up the index: both do without.
    await client.query('DELETE FROM dossier WHERE received_day IS NULL');
    await client.query(`COMMENT ON TABLE dossier IS ${pg.escapeLiteral(relations.join('\n'))}`);
  } finally {
    await client.end();
  }
}
