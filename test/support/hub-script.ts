// Not through the door: every process compiles what it imports.
import { startEmbeddedPostgres } from '../../src/store/postgres/embedded/start-embedded-postgres.js';

// Run by hub-process.ts: holds a data home until it is told to end.
const options = JSON.parse(process.env['HUB'] ?? '{}');
try {
  const server = await startEmbeddedPostgres(options);
  const end = (): void => void server.stop().then(() => process.exit());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  process.stdin.once('end', end).resume();
  console.log(JSON.stringify({ url: server.url, pid: server.pid, adopted: server.adopted }));
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  console.log(JSON.stringify({ code, message }));
  process.exitCode = 1;
}
