import { randomBytes } from 'node:crypto';

/** Sessions of the protocol's login, in memory: after a restart a sender logs in again. */
export interface Sessions {
  readonly open: (reporter: string) => string;
  /** The session's reporter, and its time begins anew; `undefined` for an unknown or expired one. */
  readonly use: (session: unknown) => string | undefined;
}

const idleMs = 30 * 60_000;
const perReporter = 8;

/** Sessions end 30 minutes after their last use; a reporter that logs in again and again keeps its newest eight. */
export function createSessions(now: () => Date): Sessions {
  const sessions = new Map<string, { readonly reporter: string; usedAt: number }>();
  const byReporter = new Map<string, string[]>();

  return {
    open: (reporter) => {
      const session = randomBytes(24).toString('base64url');
      const own = (byReporter.get(reporter) ?? []).filter((known) => sessions.has(known));
      own.push(session);
      for (const oldest of own.splice(0, Math.max(0, own.length - perReporter))) sessions.delete(oldest);
      byReporter.set(reporter, own);
      sessions.set(session, { reporter, usedAt: now().getTime() });
      return session;
    },
    use: (session) => {
      const known = typeof session === 'string' ? sessions.get(session) : undefined;
      if (!known) return undefined;
      const time = now().getTime();
      if (time - known.usedAt > idleMs) {
        sessions.delete(session as string);
        return undefined;
      }
      known.usedAt = time;
      return known.reporter;
    },
  };
}
