import { spawnSync } from 'node:child_process';
import { chmodSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { GianhError } from '#kernel';
import type { PostgresBinaries } from './postgres-binaries.js';
import { type AccountKind, commandAs, type ServerAccount } from './server-account.js';

export interface AccountQuestion {
  readonly home: string;
  readonly binaries: PostgresBinaries;
  /** Owner of the data folder, if there is one. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  /** For tests: only these kinds. */
  readonly kinds?: readonly AccountKind[];
}

/**
 * Picks the first account under which the programs really start and the home can be entered; each candidate is tried.
 *
 * A data folder that belongs to an unprivileged user stays that user's; new folders of root stay root's where user
 * namespaces are allowed. Throws GIANH_DATABASE_UNAVAILABLE with what was tried when nothing works.
 */
export function chooseAccount(question: AccountQuestion): ServerAccount {
  const tried: string[] = [];
  for (const account of candidates(question.owner)) {
    if (question.kinds !== undefined && !question.kinds.includes(account.kind)) continue;
    const complaint = tryAccount(account, question);
    if (complaint === undefined) return account;
    tried.push(`${account.kind} (uid ${account.uid}): ${complaint}`);
  }
  throw new GianhError(
    'GIANH_DATABASE_UNAVAILABLE',
    'PostgreSQL cannot be started by this user. Start the hub as an ordinary user, or move the checkout and GIANH_HOME ' +
      `to folders that others may enter, or set DATABASE_URL. Tried: ${tried.join('; ')}.`,
    { tried },
  );
}

function candidates(owner: AccountQuestion['owner']): readonly ServerAccount[] {
  const uid = process.getuid?.() ?? -1;
  const gid = process.getgid?.() ?? -1;
  if (uid !== 0) {
    const self: ServerAccount = { kind: 'self', uid, gid };
    // initdb looks its user up by name; a container's random uid has none, inside a namespace it has.
    return hasName() ? [self] : [{ kind: 'namespace', uid, gid }, self];
  }
  const root: ServerAccount = { kind: 'namespace', uid, gid };
  if (owner !== undefined && owner.uid !== 0) return [...unprivileged('switch', 'capability', owner), root];
  return [root, ...unprivileged('capability', 'switch', lowlyUser())];
}

const unprivileged = (first: AccountKind, second: AccountKind, user: { uid: number; gid: number }): ServerAccount[] => [
  { kind: first, ...user },
  { kind: second, ...user },
];

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function lowlyUser(): { uid: number; gid: number } {
  const ask = (flag: string): number => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  const uid = ask('-u');
  return uid > 0 ? { uid, gid: ask('-g') } : { uid: 1, gid: 1 };
}

/** What goes wrong with the account, or undefined when it works. */
function tryAccount(account: ServerAccount, { home, binaries }: AccountQuestion): string | undefined {
  if (account.kind === 'self' && process.platform === 'win32') return undefined;
  const { mode } = statSync(home);
  // A plain change of user needs a home that others may pass (not list); it is closed again if that does not help.
  if (account.kind === 'switch') chmodSync(home, mode | 0o111);
  const script = 'cd "$1" && exec "$2" --version';
  const { file, args, uid, gid } = commandAs(account, '/bin/sh', ['-c', script, 'sh', home, binaries.postgres]);
  const result = spawnSync(file, args, { cwd: '/', encoding: 'utf8', uid, gid, timeout: 10_000 });
  if (result.status === 0) return undefined;
  if (account.kind === 'switch') chmodSync(home, mode);
  return (result.error?.message ?? result.stderr.trim().split('\n').at(-1)) || `exit ${result.status ?? result.signal}`;
}
