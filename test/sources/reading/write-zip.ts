import { createWriteStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Writes a zip archive of texts and bytes to a folder of its own and gives its path. */
export async function writeZip(
  files: Readonly<Record<string, string | Buffer>>,
  name = 'delivery.zip',
  folder = mkdtempSync(join(tmpdir(), 'gianh-zip-')),
): Promise<string> {
  const zip = new ZipFile();
  for (const [entry, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), entry);
  zip.end();
  const path = join(folder, name);
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}
