/** First code of every chapter of ICD-10 (QĐ 4469/QĐ-BYT 2020; TT 06/2026/TT-BYT keeps the chapters). */
const chapters: readonly (readonly [from: string, chapter: string])[] = [
  ['A00', 'I'],
  ['C00', 'II'],
  ['D50', 'III'],
  ['E00', 'IV'],
  ['F00', 'V'],
  ['G00', 'VI'],
  ['H00', 'VII'],
  ['H60', 'VIII'],
  ['I00', 'IX'],
  ['J00', 'X'],
  ['K00', 'XI'],
  ['L00', 'XII'],
  ['M00', 'XIII'],
  ['N00', 'XIV'],
  ['O00', 'XV'],
  ['P00', 'XVI'],
  ['Q00', 'XVII'],
  ['R00', 'XVIII'],
  ['S00', 'XIX'],
  ['U00', 'XXII'],
  ['V00', 'XX'],
  ['Z00', 'XXI'],
];

/** The chapter of an ICD-10 code, `I` to `XXII`; `undefined` for what is no such code. */
export function icdChapter(code: string): string | undefined {
  const category = /^[A-Z]\d{2}/.exec(code.trim().toUpperCase())?.[0];
  return category && chapters.findLast(([from]) => from <= category)?.[1];
}
