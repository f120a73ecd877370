import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/store/postgres/embedded/start-embedded-postgres.js';

let running: { readonly home: string; readonly server: EmbeddedPostgres } | undefined;

/** Starts an embedded server in a new temporary folder and answers its address; GIANH_TEST_SERVER_URL names another one. */
export async function startTestServer(): Promise<string> {
  const given = process.env['GIANH_TEST_SERVER_URL'];
  if (given !== undefined && given !== '') return given;
  const home = await mkdtemp(join(tmpdir(), 'gianh-test-'));
  const server = await startEmbeddedPostgres({ home, durable: false });
  running = { home, server };
  process.once('exit', abandonTestServer);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  return server.url;
}

/** Stops what `startTestServer` has started. */
export async function stopTestServer(): Promise<void> {
  if (running === undefined) return;
  const { home, server } = running;
  running = undefined;
  delete process.env['GIANH_TEST_SERVER_URL'];
  process.removeListener('exit', abandonTestServer);
  await server.stop();
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
}

/** An interrupted run must leave neither a server nor its folder behind; nothing there is worth an orderly shutdown. */
function abandonTestServer(): void {
  if (running === undefined) return;
  process.kill(running.server.pid, 'SIGKILL');
  rmSync(running.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
