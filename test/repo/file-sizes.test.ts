import { describe, expect, it } from '@jest/globals';
import { filesUnder, textOf } from './tracked-files.js';

const lengths = filesUnder('src', '.ts')
  .map((path) => ({ path, lines: textOf(path).trimEnd().split('\n').length }))
  .sort((a, b) => a.lines - b.lines);

/** Length of the file that this share of all files does not exceed. */
const percentile = (share: number): number => lengths[Math.ceil(share * lengths.length) - 1]!.lines;

describe('the files of src', () => {
  it('have at most 60 lines in the median and 150 at the 90th percentile', () => {
    expect(percentile(0.5)).toBeLessThanOrEqual(60);
    expect(percentile(0.9)).toBeLessThanOrEqual(150);
  });

  it('never have more than 300 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
  });
});
