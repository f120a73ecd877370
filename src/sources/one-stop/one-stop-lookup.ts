import type { LookupAnswer, LookupDoor } from '../adapter/lookup-door.js';
import { lookupFailureOf } from '../http/lookup-failure-of.js';
import { RequestFailure } from '../http/request-failure.js';
import { isRow } from './plain-row.js';
import { createPortalSession, isAbsent, isOk, type PortalAnswer } from './portal-session.js';
import { readDossierAtSource } from './read-dossier-at-source.js';

/** Asks for a dossier by TraCuuHoSo of the portal protocol (reference, §2.1), which takes one code per call. */
export const oneStopLookup: LookupDoor = {
  kind: 'dossier',
  keysPerCall: 1,
  open: (address, http, sieve) => {
    const session = createPortalSession(address, http);
    return async ([code], signal): Promise<LookupAnswer> => {
      if (code === undefined) return { found: new Map(), unreadable: new Set() };
      try {
        const row = recordOf(await session.call('TraCuuHoSo', { mahoso: code }, signal), code);
        if (!row) return { found: new Map(), unreadable: new Set() };
        const dossier = readDossierAtSource(row, code, sieve());
        return dossier
          ? { found: new Map([[code, dossier]]), unreadable: new Set() }
          : { found: new Map(), unreadable: new Set([code]) };
      } catch (error) {
        return lookupFailureOf(error);
      }
    };
  },
};

/** The record of an answer, alone or in a list of one; `undefined` when the source says that it has none. */
function recordOf(answer: PortalAnswer, code: string): Readonly<Record<string, unknown>> | undefined {
  if (isAbsent(answer)) return undefined;
  if (!isOk(answer)) throw new RequestFailure('it refused the question', false);
  const { data } = answer.body;
  if (data === undefined || data === null || data === '') return undefined;
  const rows: readonly unknown[] = Array.isArray(data) ? data : [data];
  if (rows.length === 0) return undefined;
  // An installation may have its own name for MaHoSo: the sieve knows it, and what comes out of it is compared again.
  const own = rows.find((row) => isRow(row) && [undefined, code].includes(codeOf(row)));
  if (!isRow(own)) throw new RequestFailure('its answer is not about the dossier asked for', true);
  return own;
}

function codeOf({ MaHoSo }: Readonly<Record<string, unknown>>): string | undefined {
  return MaHoSo === undefined ? undefined : String(MaHoSo).trim();
}
