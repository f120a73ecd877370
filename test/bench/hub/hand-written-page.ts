import type { MountedRoute } from '#server';
import type { Pool } from '#store';
import type { HubRegisters } from '../../../src/main/hub-registers.js';

/** The page as somebody would write it who has one page to write: one statement, rows to objects, JSON. */
export function handWrittenPage(pool: Pool): MountedRoute {
  return {
    method: 'GET',
    path: '/bench/dossiers',
    maxBytes: 1_024,
    failed: (problem) => ({ status: 500, body: problem }),
    handle: async () => {
      const { rows } = await pool.query({ name: 'bench_page', text: statement });
      const nodes = rows.map((row) => ({
        id: row.id,
        code: row.natural_key,
        status: row.current_status,
        channel: row.channel,
        receivedAt: row.received_at,
        dueAt: row.due_at_effective,
        procedure: row.procedure_code && { code: row.procedure_code, name: row.procedure_name },
        agency: { code: row.agency_code, name: row.agency_name },
        area: { code: row.area_code, name: row.area_name },
      }));
      const headers = { 'content-type': 'application/json; charset=utf-8' };
      return { status: 200, headers, body: JSON.stringify({ data: { dossiers: { nodes } } }) };
    },
  };
}

/** The page is cut off before anything is joined to it. */
const statement = `SELECT d.id, d.natural_key, d.current_status, d.channel, d.received_at, d.due_at_effective,
    p.code AS procedure_code, p.name AS procedure_name, a.code AS agency_code, a.name AS agency_name,
    u.code AS area_code, u.name AS area_name
  FROM (SELECT * FROM dossier WHERE NOT deleted AND received_day IS NOT NULL
      ORDER BY received_day DESC, id DESC LIMIT 50) d
    LEFT JOIN bench_procedure p ON p.id = d.procedure_id
    LEFT JOIN bench_agency a ON a.id = d.agency_id LEFT JOIN bench_area u ON u.id = d.unit_id
  ORDER BY d.received_day DESC, d.id DESC`;

/** Registers as tables for the hand-written statement to join. */
export async function writePageTables(pool: Pool, registers: HubRegisters): Promise<void> {
  const { procedures, organisations, areaBook } = registers;
  const tables = {
    bench_procedure: procedures.all.map(({ id, code, name }) => ({ id, code, name })),
    bench_agency: organisations.all.map(({ id, code, name }) => ({ id, code, name })),
    bench_area: areaBook.all.map(({ id, code, nameVi }) => ({ id, code, name: nameVi })),
  };
  for (const [table, rows] of Object.entries(tables)) {
    await pool.query(`CREATE TABLE ${table} (id int PRIMARY KEY, code text NOT NULL, name text NOT NULL)`);
    await pool.query(
      `INSERT INTO ${table} SELECT id, code, name FROM json_to_recordset($1) AS r(id int, code text, name text)`,
      [JSON.stringify(rows)],
    );
    await pool.query(`ANALYZE ${table}`);
  }
}
