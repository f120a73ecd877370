/**
 * Text as search columns hold it: no diacritics, đ as d, lower case, single blanks.
 *
 * `foldText('Xã  Quảng Tiến')` is `xa quang tien`; the needle is folded the same way, so a search works with and
 * without Vietnamese typing. Names that differ by diacritics only (Quảng Tiên, Quảng Tiến) fold to one text.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
