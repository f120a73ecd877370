import { dayOfInstant } from '#domain';
import type { KnownReporter } from '#sources';
import { instantNow, type IntakeDeps } from '../intake-deps.js';
import { credentialMark, verifyCredential } from './verify-credential.js';

const rememberedMs = 10 * 60_000;
const remembered = 2_000;

/**
 * Builds the check of a source's reporters: right password, and a duty that holds today.
 *
 * A proof is remembered for ten minutes, so that a sender that logs in for every request does not cost a password hash
 * each time; validity is looked at every time. An unknown name takes as long as a wrong password.
 */
export function createAuthenticate(
  deps: Pick<IntakeDeps, 'pool' | 'store' | 'clock'>,
  sourceName: string,
): (username: string, password: string) => Promise<KnownReporter | undefined> {
  const proofs = new Map<string, { readonly credentialHash: string; readonly until: number }>();

  const proves = async (username: string, password: string, kept: string | undefined): Promise<boolean> => {
    const mark = credentialMark(username, password);
    const now = deps.clock.now().getTime();
    const proof = proofs.get(mark);
    if (proof && proof.until > now && proof.credentialHash === kept) return true;
    proofs.delete(mark);
    const proved = await verifyCredential(password, kept ?? nobody);
    if (proved && kept !== undefined) {
      if (proofs.size >= remembered) proofs.delete(proofs.keys().next().value!);
      proofs.set(mark, { credentialHash: kept, until: now + rememberedMs });
    }
    return proved && kept !== undefined;
  };

  return async (username, password) => {
    const today = dayOfInstant(instantNow(deps));
    const candidates = await deps.store.findReporters(deps.pool, sourceName, username);
    const reporter = candidates.find(
      ({ from, to }) => (from === undefined || from <= today) && (to === undefined || today < to),
    );
    const proved = await proves(username, password, reporter?.credentialHash);
    return proved && reporter ? { code: reporter.code } : undefined;
  };
}

/** Fits no password; costs what a real one costs. */
const nobody = 'scrypt:16384:bm9ib2R5:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
