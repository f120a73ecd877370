import type { XmlRow } from '../reading/xml-row-sink.js';
import { icdChapter } from './icd-chapter.js';

/** Fields of a summary or check-in that are looked at while reading and go no further. */
export const edgeOnlyFields = ['MA_BENH_CHINH', 'MA_DKBD', 'GT_THE_TU', 'GT_THE_DEN'] as const;

/** Kept fields hold codes, numbers and times: what has other characters is something else in the wrong place. */
const codeLike = /^[\w.,;:/+-]{1,100}$/;
const identities = new Set(['SO_CCCD', 'MA_THE_BHYT', 'MA_BN', 'NGAY_SINH']);

/**
 * Makes a summary (XML1) or check-in (XML0) ready for the sieve and returns what was worked out of it.
 *
 * The diagnosis becomes its chapter; parallel lists of insurance cards are compared and shortened to the first card; a
 * placeholder identity number is taken out before it could make one person of many; of identity number, card and
 * hospital number only the best one is left to be hashed, the last with the facility before it, for two hospitals may
 * use the same; text in a code's place becomes `?`.
 */
export function sievePerson(row: XmlRow, facility: string | undefined): Record<string, unknown> {
  const edge: Record<string, unknown> = {};
  const cards = row['MA_THE_BHYT'];
  if (cards !== undefined) {
    const sizes = [cards, row['MA_DKBD'], row['GT_THE_TU'], row['GT_THE_DEN']].map(listLength);
    if (sizes.some((size) => size !== sizes[0])) edge['DANH_SACH_LECH'] = true;
    edge['CO_THE_BHYT'] = true;
    row['MA_THE_BHYT'] = cards.split(';')[0]!.trim();
  }
  if (row['MA_BENH_CHINH'] !== undefined) edge['CHUONG_BENH_CHINH'] = icdChapter(row['MA_BENH_CHINH']) ?? '?';
  if (row['SO_CCCD'] !== undefined && isPlaceholder(row['SO_CCCD'])) {
    edge['DINH_DANH_GIA'] = true;
    delete row['SO_CCCD'];
  }
  const spare = row['SO_CCCD'] ? ['MA_THE_BHYT', 'MA_BN'] : row['MA_THE_BHYT'] ? ['MA_BN'] : [];
  for (const field of spare) delete row[field];
  if (row['MA_BN'] !== undefined) row['MA_BN'] = `${row['MA_CSKCB'] ?? facility ?? ''}|${row['MA_BN']}`;
  if (row['NGAY_SINH'] !== undefined && !/^\d{4,14}$/.test(row['NGAY_SINH'])) row['NGAY_SINH'] = '?';
  for (const field of edgeOnlyFields) delete row[field];
  for (const field in row) {
    if (row[field] !== undefined && !identities.has(field) && !codeLike.test(row[field])) row[field] = '?';
  }
  return edge;
}

const listLength = (list: string | undefined): number => (list === undefined ? 0 : list.split(';').length);

/** One digit over and over, or nothing but a small number behind zeros (000000001 of real feeds, reference §2.5). */
function isPlaceholder(identity: string): boolean {
  return /^(.)\1*$/.test(identity) || /^0*\d{0,2}$/.test(identity);
}
