import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { ZipFault } from './zip-fault.js';

/** The bytes of an entry; at their end the checksum of the directory must hold, else the stream fails with a ZipFault. */
export function zipStream(entry: Readable, expected: number): Readable {
  async function* check(): AsyncGenerator<Buffer> {
    let sum = 0;
    try {
      for await (const chunk of entry as AsyncIterable<Buffer>) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      throw new ZipFault('a file of the archive is damaged or cut off', { cause: error });
    }
    if (sum !== expected) throw new ZipFault('a file of the archive is damaged: its checksum differs');
  }
  return Readable.from(check());
}
