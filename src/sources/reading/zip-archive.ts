import { open as openFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { GianhError } from '#kernel';
import type { ReadLimits } from '../adapter/read-limits.js';
import { zipStream } from './zip-stream.js';
import { ZipFault } from './zip-fault.js';
import { whyNotThisZip } from './zip-limits.js';

/** A zip archive whose entries are read one at a time, never unpacked to disk. */
export interface ZipArchive {
  /** Base names of the files in it, lower case, such as `users.csv`. */
  readonly names: readonly string[];
  /** Bytes of one file; the stream fails with a ZipFault where it is damaged. */
  readonly open: (name: string) => Promise<Readable>;
  readonly close: () => void;
}

/**
 * Opens an archive after checking its whole directory.
 *
 * Throws GIANH_DELIVERY_REFUSED for what is no zip archive, is encrypted, names a path outside itself, holds one name
 * twice, or unpacks to more or at a higher ratio than the limits; a ZipFault for an archive whose end is missing.
 */
export async function openZipArchive(path: string, name: string, limits: ReadLimits): Promise<ZipArchive> {
  await refuseOthers(path, name);
  const zip = await directoryOf(path, name);
  const entries = new Map<string, Entry>();
  try {
    const all: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith('/')) all.push(entry);
    }
    const reason = whyNotThisZip(all, limits);
    if (reason) throw refused(name, reason);
    for (const entry of all) entries.set(baseName(entry), entry);
  } catch (error) {
    zip.close();
    throw error instanceof GianhError ? error : readableFault(error, name);
  }
  return {
    names: [...entries.keys()],
    open: async (wanted) => {
      const entry = entries.get(wanted);
      if (!entry) throw new RangeError(`The archive has no ${wanted}.`);
      try {
        return zipStream(await zip.openReadStreamPromise(entry), entry.crc32);
      } catch (error) {
        throw new ZipFault(`${wanted} cannot be read from the archive`, { cause: error });
      }
    },
    close: () => zip.close(),
  };
}

/** Lower case base name: senders zip a folder as often as its files. */
export const baseName = ({ fileName }: Pick<Entry, 'fileName'>): string =>
  fileName.normalize('NFC').split('/').at(-1)!.toLowerCase();

async function refuseOthers(path: string, name: string): Promise<void> {
  const file = await openFile(path);
  try {
    const head = Buffer.alloc(4);
    await file.read(head, 0, 4, 0);
    const isZip = head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5) && head[3] === head[2]! + 1;
    if (!isZip) throw refused(name, 'it is no zip archive, whatever its name says');
  } finally {
    await file.close();
  }
}

async function directoryOf(path: string, name: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false });
  } catch (error) {
    throw readableFault(error, name);
  }
}

/** The directory stands at the end of an archive, so without it nothing in it is certain. */
function readableFault(error: unknown, name: string): Error {
  const words = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters in fileName/.test(words)) {
    return refused(name, 'it names a file outside itself');
  }
  if (/encryption/.test(words)) return refused(name, 'it is encrypted');
  return new ZipFault('the archive is cut off: its directory is missing or damaged', { cause: error });
}

const refused = (name: string, reason: string): GianhError =>
  new GianhError('GIANH_DELIVERY_REFUSED', `${name} is refused: ${reason}.`);
