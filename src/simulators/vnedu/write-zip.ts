import { ZipFile } from 'yazl';

/** A zip archive of texts, entry by entry in the given order, each dated `madeOn`. */
export async function writeZip(texts: Readonly<Record<string, string>>, madeOn: string): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(texts)) {
    zip.addBuffer(Buffer.from(text), name, { mtime: new Date(`${madeOn}T10:00:00Z`), compressionLevel: 3 });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
