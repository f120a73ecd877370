import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createSchema } from '#api';
import { type ErrorCode, errorCatalogue, GianhError, systemClock } from '#kernel';
import {
  AnswerErrors,
  createExporter,
  type CsvDialect,
  type ExportFormat,
  exportFormats,
  readTrustedDocuments,
} from '#server';
import { apiPorts } from '../main/api-ports.js';
import { readCatalogue } from '../main/create-hub.js';
import type { Hub } from '../main/hub.js';
import { packageRoot } from '../main/package-root.js';
import { print } from './print.js';
import { type ProgressBoard, showProgress } from './show-progress.js';

/** What `gianh export` was told. */
export interface ExportOptions {
  readonly format?: string;
  readonly out?: string;
  readonly dialect: CsvDialect;
  readonly var?: readonly string[];
  readonly json?: boolean;
}

/** An export that takes less shows no progress. */
const patienceMs = 2_000;

/** Writes all rows of a published document to a file or standard output; answers the exit code. */
export async function writeExport(
  hub: Hub,
  name: string,
  { out, dialect, json, ...options }: ExportOptions,
): Promise<number> {
  const format = formatOf(options.format, out);
  if (!['std', 'vi', 'plain'].includes(dialect)) {
    throw new GianhError('GIANH_USAGE', `--dialect cannot be ${dialect}: write std, vi or plain.`);
  }
  const catalogue = readCatalogue(hub.settings);
  const schema = createSchema(catalogue);
  const { logger, settings } = hub;
  const parts = { catalogue, clock: systemClock, logger, isLoading: () => false };
  const ports = apiPorts(Promise.resolve(hub), { ...parts, recordAccess: settings.privacy.recordAccess });
  const documents = readTrustedDocuments(join(packageRoot, 'schema/operations'), schema);
  const began = performance.now();
  let rows = 0;
  let total: number | undefined;
  let board: ProgressBoard | undefined;
  const onRows = (done: number): void => {
    rows = done;
    if (!board && performance.now() - began > patienceMs) board = showProgress(json);
    board?.tell(name, done, Math.max(total ?? done, done));
  };
  try {
    const exporter = createExporter(schema, ports, documents);
    const variables = readPairs(options.var ?? []);
    const { chunks, snapshot, countRows } = await exporter.open({ name, format, variables, dialect, onRows });
    total = await countRows();
    if (out === undefined) await pipeline(Readable.from(chunks), process.stdout, { end: false });
    else await writeWhole(chunks, out);
    board?.end();
    if (out !== undefined) {
      const seconds = Number(((performance.now() - began) / 1_000).toFixed(1));
      print(
        json,
        { name, format, file: out, rows, snapshot, seconds },
        () => `${rows} rows to ${out}, snapshot ${snapshot}.`,
      );
    }
    return 0;
  } catch (error) {
    board?.end();
    throw error instanceof AnswerErrors ? codedError(error) : error;
  }
}

/** A file is there whole or not at all. */
async function writeWhole(chunks: AsyncIterable<string | Buffer>, out: string): Promise<void> {
  const unfinished = `${out}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(unfinished));
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function formatOf(asked: string | undefined, out: string | undefined): ExportFormat {
  const named = asked ?? /\.(\w+)$/.exec(out ?? '')?.[1] ?? 'csv';
  const format = exportFormats.find((one) => one === named);
  if (format) return format;
  throw new GianhError('GIANH_USAGE', `There is no format ${named}. Write --format ${exportFormats.join(', ')}.`);
}

/** `name=value` texts by name. */
function readPairs(pairs: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw new GianhError('GIANH_USAGE', `--var ${pair} has no value. Write --var name=value.`);
    const name = pair.slice(0, at);
    found.set(name, [...(found.get(name) ?? []), pair.slice(at + 1)]);
  }
  return found;
}

/** The first error of an answer under its own code. */
function codedError({ errors, message }: AnswerErrors): GianhError {
  const code = String(errors[0]?.extensions?.['code']);
  return new GianhError(Object.hasOwn(errorCatalogue, code) ? (code as ErrorCode) : 'GIANH_USAGE', message);
}
