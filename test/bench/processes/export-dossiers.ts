import 'reflect-metadata';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pgCopy from 'pg-copy-streams';
import { createSchema } from '#api';
import { silentLogger, systemClock } from '#kernel';
import { createExporter, readTrustedDocuments } from '#server';
import { apiPorts } from '../../../src/main/api-ports.js';
import { readCatalogue } from '../../../src/main/create-hub.js';
import { openBenchHub } from '../hub/open-bench-hub.js';

/*
 * Writes all dossiers of a database away in one of two ways and tells the parent what it took: COPY the stored columns by PostgreSQL
 * itself, or a format of the exporter.
 */

/** Seconds, bytes, lines and the growth of memory in MB. */
export interface WrittenAway {
  readonly wall: number;
  readonly cpu: number;
  readonly bytes: number;
  readonly lines: number;
  readonly growth: number;
}

const [mode = '', home = '', databaseUrl = ''] = process.argv.slice(2);

const document = `# Every dossier with its columns and the names of its procedure, agency and area
query EveryDossier {
  dossiers {
    nodes {
      code status channel receivedAt dueAt finishedAt supplements
      procedure { code name }
      agency { code name }
      area { code name }
    }
  }
}`;
/** The same columns as they are stored: numbers in place of names. */
const columns =
  'natural_key, current_status, channel, received_at, due_at_effective, finished_at, supplement_requests, procedure_id, procedure_code, agency_id, agency_code, unit_id';

const hub = await openBenchHub(home, databaseUrl);
const chunks = mode === 'COPY' ? await copied() : await exported();
const counted = { bytes: 0, lines: 0 };
/** Counts and throws away, as a pipe into /dev/null does. */
async function* count(source: AsyncIterable<string | Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    counted.bytes += bytes.length;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) counted.lines += 1;
    yield bytes;
  }
}

globalThis.gc?.();
const held = process.memoryUsage.rss();
let peak = held;
const sampler = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100);
const cpuBefore = process.cpuUsage();
const since = performance.now();
await pipeline(Readable.from(count(chunks), { objectMode: false }), createWriteStream('/dev/null'));
const wall = (performance.now() - since) / 1_000;
const { user, system } = process.cpuUsage(cpuBefore);
clearInterval(sampler);
const report: WrittenAway = { wall, cpu: (user + system) / 1e6, ...counted, growth: (peak - held) / 1e6 };
await hub.close();
process.send!(report, () => process.disconnect());

async function copied(): Promise<AsyncIterable<Buffer>> {
  const client = await hub.database.readers.connect();
  const stream = client.query(
    pgCopy.to(`COPY (SELECT ${columns} FROM dossier WHERE NOT deleted) TO STDOUT (FORMAT csv)`),
  );
  stream.once('end', () => client.release());
  return stream as AsyncIterable<Buffer>;
}

async function exported(): Promise<AsyncIterable<string | Buffer>> {
  const folder = join(home, 'operations');
  mkdirSync(join(folder, 'analysts'), { recursive: true });
  writeFileSync(join(folder, 'analysts/every-dossier.graphql'), document);
  const catalogue = readCatalogue({ home });
  const schema = createSchema(catalogue);
  const parts = { catalogue, clock: systemClock, logger: silentLogger, isLoading: () => false };
  const ports = apiPorts(Promise.resolve(hub), parts);
  const exporter = createExporter(schema, ports, readTrustedDocuments(folder, schema));
  const format = mode === 'XLSX' ? 'xlsx' : 'csv';
  return (await exporter.open({ name: 'every-dossier', format, variables: new Map() })).chunks;
}
