import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openZipArchive } from '../../../src/sources/reading/zip-archive.js';
import { writeZip } from './write-zip.js';

const limits = { maxBytes: 1e9, maxUnpackedBytes: 50_000_000, maxZipRatio: 100, maxXmlDepth: 10 };

const textOf = async (path: string, name: string): Promise<string> => {
  const archive = await openZipArchive(path, 'x.zip', limits);
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.open(name)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  } finally {
    archive.close();
  }
};
const changed = (path: string, change: (bytes: Buffer) => Buffer): string => {
  const copy = join(mkdtempSync(join(tmpdir(), 'gianh-zip-')), 'changed.zip');
  writeFileSync(copy, change(readFileSync(path)));
  return copy;
};

describe('a zip archive', () => {
  it('gives the files of its root or of a folder in it by lower-case name', async () => {
    const path = await writeZip({ 'Lop/Users.CSV': 'a,b\n', 'orgs.csv': 'c' });
    const archive = await openZipArchive(path, 'x.zip', limits);
    archive.close();
    expect(archive.names).toEqual(['users.csv', 'orgs.csv']);
    expect(await textOf(path, 'users.csv')).toBe('a,b\n');
  });

  it('is refused when it is something else under that name', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'gianh-zip-')), 'x.zip');
    writeFileSync(path, '<?xml version="1.0"?>');
    await expect(openZipArchive(path, 'x.zip', limits)).rejects.toMatchObject({
      code: 'GIANH_DELIVERY_REFUSED',
      message: 'x.zip is refused: it is no zip archive, whatever its name says.',
    });
  });

  it('that unpacks at a bomb’s ratio is refused before anything is unpacked', async () => {
    const path = await writeZip({ 'users.csv': Buffer.alloc(20_000_000) });
    await expect(openZipArchive(path, 'x.zip', limits)).rejects.toThrow(
      /users.csv unpacks to \d+ times its size, more than 100/,
    );
  });

  it('that unpacks to more than the limit is refused, however many files share it', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`f${i}.csv`, Buffer.alloc(1_000_000)]));
    const path = await writeZip(files);
    await expect(openZipArchive(path, 'x.zip', limits)).rejects.toThrow(
      'it unpacks to 60000000 bytes, more than 50000000',
    );
  });

  it('that lies about its size fails while it is read, not after', async () => {
    const path = await writeZip({ 'users.csv': 'x'.repeat(5000) });
    const lying = changed(path, (bytes) => {
      const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
      bytes.writeUInt32LE(10, directory + 24);
      return bytes;
    });
    await expect(textOf(lying, 'users.csv')).rejects.toThrow('damaged or cut off');
  });

  it('with a path that leads outside it is refused', async () => {
    const path = await writeZip({ 'aa/passwd.csv': 'x' });
    const climbing = changed(path, (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('aa/', '../'), 'latin1'));
    await expect(openZipArchive(climbing, 'x.zip', limits)).rejects.toMatchObject({
      message: 'x.zip is refused: it names a file outside itself.',
    });
  });

  it('with one name twice, or with too many files, is refused', async () => {
    const twice = await writeZip({ 'a/users.csv': '1', 'b/users.csv': '2' });
    await expect(openZipArchive(twice, 'x.zip', limits)).rejects.toThrow('it holds users.csv twice');
    const many = await writeZip(Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`f${i}`, ''])));
    await expect(openZipArchive(many, 'x.zip', limits)).rejects.toThrow('it holds 201 files, more than 200');
  });

  it('that is encrypted is refused', async () => {
    const path = await writeZip({ 'users.csv': 'x' });
    const locked = changed(path, (bytes) => {
      bytes[bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8]! |= 1;
      return bytes;
    });
    await expect(openZipArchive(locked, 'x.zip', limits)).rejects.toThrow('it is encrypted');
  });

  it('that was cut off is known by its missing directory', async () => {
    const path = await writeZip({ 'users.csv': 'x'.repeat(5000) });
    const cut = changed(path, (bytes) => bytes.subarray(0, bytes.length - 40));
    await expect(openZipArchive(cut, 'x.zip', limits)).rejects.toMatchObject({ name: 'ZipFault' });
  });

  it('whose file was damaged fails at the checksum', async () => {
    const path = await writeZip({ 'users.csv': 'x'.repeat(5000) });
    const damaged = changed(path, (bytes) => {
      const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
      bytes.writeUInt32LE(1234, directory + 16);
      return bytes;
    });
    await expect(textOf(damaged, 'users.csv')).rejects.toThrow('its checksum differs');
  });
});
