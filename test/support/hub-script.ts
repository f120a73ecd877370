import { startEmbeddedPostgres } from '#store';

// Run by hub-process.ts: holds a data home until it is told to end.
const options = JSON.parse(process.env['HUB'] ?? '{}');
try {
  const server = await startEmbeddedPostgres(options);
  const alive = setInterval(() => {}, 60_000);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => clearInterval(alive)));
  }
  console.log(JSON.stringify({ url: server.url, pid: server.pid, adopted: server.adopted }));
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  console.log(JSON.stringify({ code, message }));
}
