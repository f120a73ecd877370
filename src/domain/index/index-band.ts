import { foldText } from '../text/fold-text.js';
import type { GovernanceIndex } from './index-score.js';

/**
 * Bands by the words of their publishers, best first: PAPI groups provinces by quarters (since the edition of 2021), PCI
 * by quality of governance, PAR INDEX by points (A from 90). The words of PCI and PAR INDEX are recalled, not checked.
 */
const bands: Readonly<Partial<Record<GovernanceIndex, readonly string[]>>> = {
  PAPI: ['cao nhat', 'trung binh cao', 'trung binh thap', 'thap nhat'],
  PCI: ['rat tot', 'tot', 'kha', 'trung binh', 'tuong doi thap', 'thap'],
  PAR_INDEX: ['a', 'b', 'c', 'd'],
};

/** The place of a band among those of its index, 1 is best; `undefined` for words that name none (`top 2`). */
export function indexBandLevel(index: unknown, band: unknown): number | undefined {
  if (typeof band !== 'string') return undefined;
  const words = foldText(band)
    .toLowerCase()
    .replace(/^(nhom|hang)\s+/, '')
    .trim();
  const place = (bands[index as GovernanceIndex] ?? []).indexOf(words);
  return place < 0 ? undefined : place + 1;
}
