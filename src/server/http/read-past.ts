import type { IncomingMessage } from 'node:http';

const mostBytes = 256 * 1024 * 1024;
const mostMs = 30_000;

/**
 * Throws the rest of a refused body away: most senders read the answer only when all they send has been taken, and would
 * see a broken connection instead. Answers at the end of the body, or after 256 MiB or 30 s of it.
 */
export async function readPast(request: IncomingMessage): Promise<void> {
  if (request.readableEnded || request.destroyed) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  let bytes = 0;
  const count = (chunk: Buffer): void => {
    bytes += chunk.length;
    if (bytes > mostBytes) resolve();
  };
  const timer = setTimeout(resolve, mostMs);
  request.on('data', count).once('end', resolve).once('close', resolve).once('error', resolve);
  await promise;
  clearTimeout(timer);
  request.off('data', count).pause();
}
