import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ServerUse } from './serve-hub.js';

// The least that an HTTP server of Node can do: take a POST, parse its JSON, send bytes that are there already.
const body = await readFile(join(process.argv[2]!, 'answer.json'));

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const { query } = JSON.parse(Buffer.concat(parts).toString()) as { query?: string };
    response.writeHead(query ? 200 : 400, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
    });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.send!({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
process.on('message', (word) => {
  if (word === 'use') {
    const { user, system } = process.cpuUsage();
    process.send!({ cpu: user + system, statements: 0 } satisfies ServerUse);
  } else {
    server.close(() => process.disconnect());
    server.closeIdleConnections();
  }
});
