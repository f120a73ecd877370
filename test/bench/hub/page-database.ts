import type { Bench } from '../bench.js';
import { dossierRows, listStories, monthsFrom } from '../wire/list-stories.js';
import { openPortal } from '../wire/portal.js';
import { writePageTables } from './hand-written-page.js';
import { openBenchHub } from './open-bench-hub.js';

const made = new WeakMap<Bench, Promise<string>>();

/** The address of a database of some months of dossiers and of the registers as tables; made once per run. */
export function pageDatabase(bench: Bench): Promise<string> {
  let database = made.get(bench);
  if (!database) made.set(bench, (database = makeDatabase(bench)));
  return database;
}

async function makeDatabase(bench: Bench): Promise<string> {
  const url = await bench.createDatabase('page');
  const hub = await openBenchHub(bench.home, url);
  const portal = openPortal(hub);
  for (const month of monthsFrom('2025-08', bench.isQuick ? 2 : 6)) {
    const rows = dossierRows(listStories(hub.world, month, 4_000));
    for (const call of await portal.pack('DongBoHoSoMC', rows, 500)) await portal.send(call);
    await hub.publisher.drain();
  }
  await writePageTables(hub.database.pool, hub.registers());
  await hub.database.pool.query('ANALYZE');
  await hub.close();
  return url;
}
