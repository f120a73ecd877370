import { createReadStream } from 'node:fs';
import { open as openHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { sha256 } from '#kernel';
import { hashFile } from './hash-file.js';
import type { FileToRead } from './read-arrival.js';

/** A file that can be read, and the SHA-256 of its bytes. */
export interface OpenedFile {
  readonly sha256: string;
  readonly open: () => Readable;
}

/** Up to so many bytes a file is read once and kept while it is taken in. */
const keptBytes = 2 * 1_048_576;
const pieceBytes = 131_072;

/** Opens a file: a small one from memory, so that what is hashed is what is read; a larger one in constant memory. */
export async function openFile({ path, size }: FileToRead): Promise<OpenedFile> {
  const bytes = size > keptBytes ? undefined : await readUpTo(path, keptBytes);
  if (!bytes) return { sha256: await hashFile(path), open: () => createReadStream(path) };
  return { sha256: sha256(bytes), open: () => Readable.from(pieces(bytes)) };
}

/** The bytes of a file, `undefined` when it has become longer than that. */
async function readUpTo(path: string, most: number): Promise<Buffer | undefined> {
  const handle = await openHandle(path);
  try {
    if ((await handle.stat()).size > most) return undefined;
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Piece by piece, others having their turn in between. */
async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    yield bytes.subarray(at, at + pieceBytes);
    await new Promise((resolve) => void setImmediate(resolve));
  }
}
