import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const gzip = promisify(gzipWithCallback);
/** Shorter bodies are not worth it. */
const worthZipping = 1_024;

/** Whether a caller takes gzip (RFC 9110, 12.5.3). */
export const takesGzip = ({ headers }: FastifyRequest): boolean => {
  const asked = String(headers['accept-encoding'] ?? '');
  return /(^|[\s,])(gzip|\*)\s*(;\s*q=(1|0\.\d*[1-9]))?\s*(,|$)/i.test(asked);
};

/** Sends a body, zipped for those who take it. */
export async function sendBody(request: FastifyRequest, reply: FastifyReply, body: string): Promise<FastifyReply> {
  void reply.header('vary', 'accept-encoding');
  const bytes = Buffer.from(body);
  if (bytes.length < worthZipping || !takesGzip(request)) return reply.send(bytes);
  return reply.header('content-encoding', 'gzip').send(await gzip(bytes, { level: 3 }));
}
