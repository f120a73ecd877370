/** How the server gets an identity that PostgreSQL accepts: it refuses to run as uid 0. */
export type AccountKind = 'self' | 'namespace' | 'capability' | 'switch';

/** An identity for the server's processes and who owns its data folder, as seen from this process. */
export interface ServerAccount {
  readonly kind: AccountKind;
  readonly uid: number;
  readonly gid: number;
}

/** What to hand to `spawn` so that `program` runs under an account. */
export interface AccountCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * The command that runs `program` under `account`. Every wrapper replaces itself by the program (exec), so that the
 * process started is the server itself and signals reach it.
 *
 * - `self`: as the user who started the hub.
 * - `namespace`: root keeps its own files, but is called uid 1 inside; works below folders only root may enter.
 * - `capability`: an unprivileged uid that may pass folders closed to it (CAP_DAC_OVERRIDE, which plain containers have).
 * - `switch`: an unprivileged uid and nothing else; every folder above must be open to others.
 */
export function commandAs(account: ServerAccount, program: string, args: readonly string[]): AccountCommand {
  const { kind, uid, gid } = account;
  if (kind === 'namespace') {
    return { file: 'unshare', args: ['-U', '--map-user=1', '--map-group=1', '--', program, ...args] };
  }
  if (kind === 'capability') {
    const only = '-all,+dac_override';
    const drop = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', `--inh-caps=${only}`, `--ambient-caps=${only}`];
    // PostgreSQL looks at its own programs by access(2), which ignores capabilities of ordinary users without this bit.
    return { file: 'setpriv', args: [...drop, '--securebits=+no_setuid_fixup', '--', program, ...args] };
  }
  return kind === 'switch' ? { file: program, args, uid, gid } : { file: program, args };
}
