import { statfs } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Settings } from '#config';
import { GianhError } from '#kernel';
import { diskFullError } from '#store';
import type { Database } from './open-database.js';

/** PostgreSQL's and the system's names for a disk that is full. */
const full = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/** Names and words for a connection that is lost or refused because the server goes down, comes up or is not there. */
const lost =
  /^(08...|57P0[123]|E(CONNREFUSED|CONNRESET|PIPE|NOTFOUND|AI_AGAIN|TIMEDOUT|HOSTUNREACH))$|^Connection terminated|timeout exceeded when trying to connect|^Client has encountered a connection error/;

/** Less than two files of PostgreSQL's write-ahead log: too little to go on with. */
const leastBytes = 32 * 1024 ** 2;

/** How long the server may take to end once it answers no more. */
const patienceMs = 2_000;

/**
 * What is behind a failure: when the database server has ended, cannot be reached, or a disk is full, everything else that
 * fails (a sender that is refused, a file that is not written) only follows from it. Answers the error to be told.
 */
export async function failureCause(
  error: unknown,
  { home, databaseUrl }: Pick<Settings, 'home' | 'databaseUrl'>,
  database?: Pick<Database, 'readers' | 'failed'>,
): Promise<unknown> {
  if (error instanceof GianhError && error.fault === 'caller') return error;
  const answers = await database?.readers.query('SELECT 1').then(
    () => true,
    () => false,
  );
  const ended = answers === false ? await endOf(database?.failed) : undefined;
  if (ended !== undefined) return ended;
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (code === '53100' && databaseUrl !== undefined) return outsideDiskFull(error);
  if (full.has(code) || message.includes('ENOSPC') || (await isFull(home))) return diskFullError(home, error);
  if (error instanceof GianhError && error.code === 'GIANH_DATABASE_UNAVAILABLE') return error;
  return answers === false || lost.test(code) || lost.test(message) ? connectionLost(error) : error;
}

async function endOf(failed: Promise<never> | undefined): Promise<unknown> {
  const told = failed?.catch((cause: unknown) => cause);
  return told && Promise.race([told, setTimeout(patienceMs, undefined, { ref: false })]);
}

async function isFull(home: string): Promise<boolean> {
  const room = await statfs(home).catch(() => undefined);
  return room !== undefined && room.bavail * room.bsize < leastBytes;
}

const outsideDiskFull = (cause: unknown): GianhError =>
  new GianhError(
    'GIANH_DISK_FULL',
    'The disk of the database server (DATABASE_URL) is full: free space there and start again; ' +
      'nothing accepted so far is lost.',
    {},
    { cause },
  );

const connectionLost = (cause: unknown): GianhError =>
  new GianhError(
    'GIANH_DATABASE_UNAVAILABLE',
    'The connection to the database is lost: see that its server runs (DATABASE_URL, if you have set it) and start again; ' +
      'nothing accepted so far is lost.',
    {},
    { cause },
  );
