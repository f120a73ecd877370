import pg from 'pg';

/**
 * Tells PostGraphile, by comments on the bench's own database, what the tables relate to and which names the hub gives
 * their columns; it offers nothing else of the database.
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
    await client.query(`COMMENT ON TABLE dossier IS ${pg.escapeLiteral(relations.join('\n'))}`);
    const names = { natural_key: 'code', current_status: 'status', due_at_effective: 'dueAt' };
    for (const [column, name] of Object.entries(names)) {
      await client.query(`COMMENT ON COLUMN dossier.${column} IS '@name ${name}'`);
    }
  } finally {
    await client.end();
  }
}
