import type { Random } from '../province/random.js';

/** Grades came under TT 22/2021 one by one: 6 in 2021, 7 and 10 in 2022, 8 and 11 in 2023, 9 and 12 in 2024. */
const newScaleSince: Readonly<Record<string, number>> = {
  '06': 2021,
  '07': 2022,
  '10': 2022,
  '08': 2023,
  '11': 2023,
  '09': 2024,
  '12': 2024,
};

const newWords = ['Tốt', 'Tốt', 'Khá', 'Khá', 'Khá', 'Đạt', 'Đạt', 'Chưa đạt'] as const;
const oldWords = ['Giỏi', 'Giỏi', 'Khá', 'Khá', 'Khá', 'TB', 'TB', 'Yếu'] as const;

/** Grades whose pupils are not promoted: preschool moves up without a decision, grade 12 ends with an exam. */
const withoutPromotion: readonly string[] = ['MG3', 'MG4', 'MG5', '12'];

/**
 * The result of a secondary grade in the words and scale of its year (below grade 6 there is none) and the promotion:
 * nobody with the lowest results moves up, and nearly everybody else does.
 */
export function yearResult(
  grade: string,
  year: number,
  random: Random,
): { readonly result?: string; readonly scale?: 'TT22' | 'TT58'; readonly promoted?: boolean } {
  const result = resultOf(grade, year, random);
  if (withoutPromotion.includes(grade)) return result;
  const failed = result.result === 'Chưa đạt' || result.result === 'Yếu';
  return { ...result, promoted: !failed && !random.fork('promotion').chance(0.004) };
}

function resultOf(
  grade: string,
  year: number,
  random: Random,
): { readonly result?: string; readonly scale?: 'TT22' | 'TT58' } {
  const since = newScaleSince[grade];
  if (since === undefined) return {};
  return year >= since
    ? { result: random.pick(newWords), scale: 'TT22' }
    : { result: random.pick(oldWords), scale: 'TT58' };
}
