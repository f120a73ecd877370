import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GianhError } from '#kernel';
import { giveTo, passwordPath, removeUnfinished, ROLE } from './data-folder.js';
import { diskFullError, homeError } from './home-error.js';
import { onProcessExit } from './on-process-exit.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { commandAs, type ServerAccount } from './server-account.js';
import { serverEnvironment } from './server-environment.js';

const PREFIX = 'postgres.init-';

export interface InitRequest {
  readonly home: string;
  readonly dataFolder: string;
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount;
  readonly durable: boolean;
  readonly onSpawn?: () => void;
}

/**
 * Creates the data folder, Vietnamese collation and a random password (SCRAM) included.
 *
 * All is made under a temporary name and renamed when complete: a kill at any instant leaves either nothing or a whole
 * data folder.
 */
export async function initDataFolder(request: InitRequest): Promise<void> {
  const { home, dataFolder, account, durable } = request;
  const draft = join(home, `${PREFIX}${randomBytes(6).toString('hex')}`);
  const passwordFile = `${draft}.password`;
  try {
    await removeUnfinished(home, PREFIX);
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    giveTo(draft, account);
    giveTo(passwordFile, account);
    await runInitdb(request, draft, passwordFile);
    await rename(passwordFile, passwordPath(draft));
    await rename(draft, dataFolder);
    if (durable && process.platform !== 'win32') await syncFolder(home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
    await rm(passwordFile, { force: true }).catch(() => {});
    throw homeError(dataFolder, error);
  }
}

async function runInitdb(
  { binaries, account, durable, onSpawn }: InitRequest,
  draft: string,
  passwordFile: string,
): Promise<void> {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const { file, args, uid, gid } = commandAs(account, binaries.initdb, [
    ...['-D', draft, '-U', ROLE, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    ...[`--locale=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ...(durable ? [] : ['--no-sync']),
  ]);
  const child = spawn(file, args, { cwd: '/', uid, gid, env: serverEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  onSpawn?.();
  const forget = onProcessExit(() => child.kill('SIGTERM'));
  child.once('close', forget);
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString('utf8')));
  child.stderr.on('data', (bytes: Buffer) => (output += bytes.toString('utf8')));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return;
  if (/No space left on device|Disk quota exceeded/.test(output)) throw diskFullError(draft);
  const lines = output.trim().split('\n').slice(-40);
  throw new GianhError(
    'GIANH_DATABASE_UNAVAILABLE',
    `The database folder could not be created in ${draft}. initdb said:\n${lines.join('\n')}\n` +
      'Mend what it names, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
