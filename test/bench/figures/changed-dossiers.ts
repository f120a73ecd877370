import { shapes } from '#domain';
import { type InboxRow, type Pool, recordColumns, writeInbox } from '#store';
import type { Figure, Finding } from '../figure.js';
import { openBenchHub } from '../hub/open-bench-hub.js';
import { loadedProvince } from '../province/loaded-province.js';

const changed = 10_000;
const shape = shapes.find(({ kind }) => kind === 'dossier')!;

/** Ten thousand dossiers corrected in a province of a million. */
export const changedDossiers: Figure = {
  name: 'changed-dossiers',
  about:
    '10,000 dossiers of the last two years corrected (ended a day later) among a million: from the beginning of their publishing until all are visible, against building all cells of dossiers from nothing.',
  run: async (bench): Promise<Finding> => {
    const { large, rebuilt } = await loadedProvince(bench);
    const hub = await openBenchHub(bench.home, large);
    try {
      const { pool } = hub.database;
      const rounds = bench.isQuick ? 2 : 5;
      const [seconds, held, all]: [number[], number[], number[]] = [[], [], []];
      for (let round = 0; round <= rounds; round += 1) {
        await correct(pool, round);
        hub.batches.length = 0;
        const since = performance.now();
        const taken = await hub.publisher.drain();
        const took = (performance.now() - since) / 1_000;
        const cells = hub.batches.reduce((sum, batch) => sum + batch.cells, 0);
        if (taken !== changed || hub.batches.some((batch) => batch.changed !== batch.taken)) {
          throw new Error(`Of ${changed} rows ${taken} were taken: ${JSON.stringify(hub.batches)}`);
        }
        const locks = hub.batches.map(({ spent }) => (spent.records + spent.cells) / 1_000);
        bench.say(
          `round ${round}: ${took.toFixed(2)} s, ${cells} cells, lock ${locks.map((lock) => lock.toFixed(2)).join(', ')} s`,
        );
        if (round === 0) continue;
        seconds.push(took);
        held.push(Math.max(...locks));
        all.push((100 * took) / rebuilt);
      }
      return {
        measurements: [
          { what: 'until all are visible', unit: 's', rounds: seconds, target: { atMost: 2 } },
          { what: 'share of building all cells anew', unit: '%', rounds: all, target: { atMost: 15 } },
          { what: 'longest lock of a batch', unit: 's', rounds: held, target: { atMost: 1 } },
          { what: 'building all cells of dossiers anew', unit: 's', rounds: [rebuilt], decimals: 1 },
        ],
        notes: [
          'Two batches of 5,000 rows that wait in the inbox; the lock is that of the head, from its update to the commit. Built anew with one scan per column of days, by SQL of the bench, the fastest way known.',
        ],
      };
    } finally {
      await hub.close();
    }
  },
};

/** Leaves a newer version of ten thousand dossiers in the inbox, others in every round: they ended a day later. */
async function correct(pool: Pool, round: number): Promise<void> {
  const columns = recordColumns(shape);
  const { rows } = await pool.query(
    `SELECT id, ${columns.names.join(', ')} FROM dossier
      WHERE received_day >= '2023-07-01' AND finished_at IS NOT NULL AND id % 20 = $1
      ORDER BY hashint8(id) LIMIT ${changed}`,
    [round],
  );
  const received = [...shape.fields.map(({ name }) => name), ...shape.references.map(({ field }) => field)];
  const inbox = rows.map((row): InboxRow => {
    const { fields, id: _id, ...record } = columns.record(row);
    const payload = Object.fromEntries(received.filter((name) => name in fields).map((name) => [name, fields[name]]));
    const later = new Date(Date.parse(String(payload['finishedAt'])) + 86_400_000).toISOString();
    return {
      ...record,
      kind: shape.kind,
      version: `${record.version}~`,
      payload: { ...payload, finishedAt: `${later.slice(0, 19)}Z` },
      cause: 'DELIVERY',
    };
  });
  const client = await pool.connect();
  try {
    await writeInbox(client, inbox);
  } finally {
    client.release();
  }
}
