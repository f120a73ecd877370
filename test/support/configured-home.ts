import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A data folder of a hub with configured sources that run only when a test says so. */
export interface ConfiguredHome {
  readonly home: string;
  /** Where a source's files are put. */
  readonly folder: (source: 'his' | 'vnedu' | 'indices') => string;
  readonly remove: () => Promise<void>;
}

/** Once a year: never while a test runs, but for one minute of New Year's night. */
const schedule = '0 0 1 1 *';

/** Makes the folder with its gianh.config.yaml: the five sources, the operations centre only when it has an address. */
export async function createConfiguredHome(iocUrl?: string): Promise<ConfiguredHome> {
  const home = await mkdtemp(join(tmpdir(), 'gianh-home-'));
  const folder = (source: string): string => join(home, 'in', source);
  const systems = { his: 'his', vnedu: 'vnedu', indices: 'index' };
  for (const name of Object.keys(systems)) await mkdir(folder(name), { recursive: true });
  const inFolders = Object.entries(systems).map(
    ([name, system]) =>
      `  - { name: ${name}, system: ${system}, door: folder, folder: in/${name}, schedule: "${schedule}" }`,
  );
  const pulled = `  - { name: ioc, system: ioc, door: pulled, url: "${iocUrl}", rateLimit: 1000, schedule: "${schedule}" }`;
  const lines = [
    'sources:',
    '  - { name: one-stop, system: one-stop, door: received }',
    ...inFolders,
    ...(iocUrl === undefined ? [] : [pulled]),
  ];
  await writeFile(join(home, 'gianh.config.yaml'), `${lines.join('\n')}\n`);
  return { home, folder, remove: () => rm(home, { recursive: true, force: true, maxRetries: 3 }) };
}
