import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings } from '#config';
import { hashCredential, loadFile } from '#intake';
import { silentLogger } from '#kernel';
import type { Hub } from '../../src/main/hub.js';
import { startHub } from '../../src/main/start-hub.js';
import { createConfiguredHome } from './configured-home.js';
import { createHubDatabase } from './hub-database.js';
import { createPortalSender, type PortalSender } from './portal-sender.js';

// An answer's shape is its question's; tests say what they expect of it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

/** A whole hub in this process: configured sources, real registers, its server on a free port, a database of its own. */
export interface ConfiguredHub {
  readonly hub: Hub;
  readonly url: string;
  /** The one-stop system: logged in for all offices of Quảng Bình (H46); H50 is the merged Quảng Trị. */
  readonly portal: PortalSender;
  /** A file in the folder of a source, taken in; answers what became of it. */
  readonly load: (source: 'his' | 'vnedu' | 'indices', name: string, content: string | Buffer) => Promise<string>;
  /** Publishes what waits and answers the newest snapshot. */
  readonly publish: () => Promise<string>;
  /** Asks GraphQL; fails on errors. */
  readonly ask: (query: string, variables?: object) => Promise<Json>;
  readonly close: () => Promise<void>;
}

/** The accounts of the one-stop system and their password. */
export const provinces = ['000.00.00.H46', '000.00.00.H50'] as const;
export const password = 'right';

export async function startConfiguredHub(name: string): Promise<ConfiguredHub> {
  const database = await createHubDatabase(name);
  const place = await createConfiguredHome();
  const env = { DATABASE_URL: database.url, GIANH_HOME: place.home, PORT: '0', GIANH_HASH_KEY: 'k'.repeat(64) };
  const settings = readSettings({ env, cwd: place.home });
  const { url, hub, ready, stop } = await startHub(settings, silentLogger, {
    say: () => undefined,
    tell: () => undefined,
  });
  await ready;
  const { intake } = hub;
  const credentialHash = await hashCredential(password, { n: 16 });
  for (const code of provinces) {
    const account = { sourceName: 'one-stop', code };
    await intake.store.addReporter(intake.pool, { ...account, name: 'Một cửa', owes: 'Hồ sơ', from: '2020-01-01' });
    await intake.store.setCredential(intake.pool, account, { username: code, credentialHash });
  }
  const portal = createPortalSender(url);
  await portal.login(provinces[0], password);

  return {
    hub,
    url,
    portal,
    load: async (source, file, content) => {
      const path = join(place.folder(source), file);
      await writeFile(path, content);
      const taken = await loadFile(
        intake,
        hub.sources.find((known) => known.name === source)!,
        path,
        {},
      );
      return taken.outcome;
    },
    publish: async () => {
      await hub.publisher.drain();
      const { rows } = await hub.database.pool.query<{ n: number }>('SELECT n FROM snapshot_head');
      return String(rows[0]!.n);
    },
    ask: async (query, variables) => {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await answer.json()) as Json;
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    close: async () => {
      await stop();
      await database.drop();
      await place.remove();
    },
  };
}
