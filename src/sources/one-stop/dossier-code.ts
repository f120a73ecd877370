import type { Day } from '#domain';
import { parseWireDate } from '../reading/parse-wire-date.js';

/** What a MaHoSo says by itself: the unit that minted it and the day. */
export interface DossierCode {
  readonly unit?: string;
  readonly day?: Day;
}

const minted = /^([A-Za-z0-9][\w.]*)-(\d{6}|\d{8})-\d{4,7}$/;
const acceptable = /^[A-Za-z0-9][\w.\-/]{3,63}$/;

/** Whether the text can be a natural key at all: no blanks, no sentences. */
export function isDossierCode(text: string): boolean {
  return acceptable.test(text);
}

/**
 * Reads `000.00.12.H46-210709-0001`: unit id, yyMMdd or yyyyMMdd, four to seven digits (reference, §2.4).
 *
 * A code of another making says nothing: both parts are absent.
 */
export function readDossierCode(code: string): DossierCode {
  const parts = minted.exec(code);
  if (!parts) return {};
  const digits = parts[2]!.length === 6 ? `20${parts[2]}` : parts[2]!;
  const date = parseWireDate(digits, 'yyyyMMdd');
  return { unit: parts[1], day: date?.precision === 'DAY' ? date.day : undefined };
}
