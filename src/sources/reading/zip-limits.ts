import type { ReadLimits } from '../adapter/read-limits.js';

/** What of a directory entry the limits look at. */
export interface ZipEntrySize {
  readonly fileName: string;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly isEncrypted: () => boolean;
}

/** A delivery has a dozen tables; hundreds of entries are something else. */
const mostEntries = 200;
/** Small files of zeros pack a thousand times without harm; the ratio counts above this size. */
const harmlessBytes = 1_048_576;

/** Why an archive is not read, in words; `undefined` when it may be. Sizes are checked again while reading. */
export function whyNotThisZip(entries: readonly ZipEntrySize[], limits: ReadLimits): string | undefined {
  if (entries.length > mostEntries) return `it holds ${entries.length} files, more than ${mostEntries}`;
  const names = new Set<string>();
  let unpacked = 0;
  for (const entry of entries) {
    const name = entry.fileName.split('/').at(-1)!.toLowerCase();
    if (names.has(name)) return `it holds ${name} twice`;
    names.add(name);
    if (entry.isEncrypted()) return 'it is encrypted';
    unpacked += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (entry.uncompressedSize > harmlessBytes && ratio > limits.maxZipRatio) {
      return `${name} unpacks to ${Math.round(ratio)} times its size, more than ${limits.maxZipRatio}`;
    }
  }
  if (unpacked > limits.maxUnpackedBytes) {
    return `it unpacks to ${unpacked} bytes, more than ${limits.maxUnpackedBytes}`;
  }
  return undefined;
}
