import { chmod, cp, lstat, readFile, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { homeError } from './home-error.js';
import { binariesIn, type PostgresBinaries } from './postgres-binaries.js';

/**
 * Makes sure that the programs can run, whether or not the package's install script has: execute bits and the links of
 * shared libraries that a package archive cannot hold (listed in its pg-symlinks.json).
 *
 * Where the package folder may not be written, a copy under `home` is repaired and used instead.
 */
export async function repairBinaries(binaries: PostgresBinaries, home: string): Promise<PostgresBinaries> {
  const faults = await findFaults(binaries);
  if (faults.length === 0) return binaries;
  try {
    for (const mend of faults) await mend();
    return binaries;
  } catch {
    return repairCopy(binaries, join(home, `postgresql-${binaries.version}`));
  }
}

async function repairCopy(binaries: PostgresBinaries, native: string): Promise<PostgresBinaries> {
  const copy = binariesIn(native, binaries.version);
  try {
    if ((await findFaults(copy).catch(() => [() => undefined])).length === 0) return copy;
    await rm(native, { recursive: true, force: true });
    await cp(binaries.native, native, { recursive: true, verbatimSymlinks: true });
    for (const mend of await findFaults(copy)) await mend();
    return copy;
  } catch (error) {
    throw homeError(native, error);
  }
}

type Mend = () => Promise<unknown>;

async function findFaults(binaries: PostgresBinaries): Promise<readonly Mend[]> {
  const faults: Mend[] = [];
  if (process.platform === 'win32') return faults;
  for (const program of [binaries.initdb, binaries.postgres]) {
    if (((await stat(program)).mode & 0o111) !== 0o111) faults.push(() => chmod(program, 0o755));
  }
  for (const { source, target } of await listLinks(binaries.native)) {
    // Paths in the list start with `native/`; both ends always lie in one folder.
    const path = join(dirname(binaries.native), target).replace(
      join(dirname(binaries.native), 'native'),
      binaries.native,
    );
    if ((await lstat(path).catch(() => undefined)) === undefined) faults.push(() => symlink(basename(source), path));
  }
  return faults;
}

async function listLinks(native: string): Promise<readonly { source: string; target: string }[]> {
  try {
    return JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'));
  } catch {
    return [];
  }
}
