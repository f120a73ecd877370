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

/** The result of a secondary grade in the words and scale of its year; below grade 6 there is none. */
export function yearResult(
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
