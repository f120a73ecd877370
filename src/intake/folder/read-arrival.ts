import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { GianhError } from '#kernel';
import type { DeliverySummary, FileReader, Sieve, SievedRow } from '#sources';
import type { IntakeSource } from '../intake-source.js';

/** A file by name, path and size. */
export interface FileToRead {
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

/** The reader of a file; refuses a wrong type or size by name and number (GIANH_DELIVERY_REFUSED). */
export function readerOf(source: IntakeSource, { name, size }: FileToRead): FileReader {
  const { folder: reader } = source.adapter;
  const refuse = (why: string): GianhError =>
    new GianhError('GIANH_DELIVERY_REFUSED', `${name}: ${why}`, { file: name });
  if (!reader) throw refuse(`${source.name} takes no files.`);
  if (!reader.accepts(name)) throw refuse(`not a file this source takes (${reader.fileTypes.join(', ')}).`);
  if (size > source.limits.maxBytes) {
    throw refuse(`${size} bytes are more than the ${source.limits.maxBytes} allowed.`);
  }
  return reader;
}

/** Reads a file by the source's adapter; `open` where its bytes are at hand. */
export function readArrival(
  source: IntakeSource,
  file: FileToRead,
  sieve: Sieve,
  open: () => Readable = () => createReadStream(file.path),
): AsyncGenerator<readonly SievedRow[], DeliverySummary> {
  const { name, path, size } = file;
  return readerOf(source, file).read({ name, path, size, open }, sieve, source.limits);
}
