import { describe, expect, it } from '@jest/globals';
import { deriveIndexScore } from '../../../src/domain/index/derive-index-score.js';

describe('an index figure', () => {
  it('stands on the last day of its year', () => {
    expect(deriveIndexScore({ year: 2020, certainty: 'QUOTED', preferred: false, score: '82.33' })).toMatchObject({
      yearLastDay: '2020-12-31',
      preference: 3,
      isScored: true,
    });
  });

  it('marked preferred outweighs every other source, and quoted outweighs derived and recalled', () => {
    const weight = (certainty: string, preferred: boolean): unknown =>
      deriveIndexScore({ year: 2019, certainty, preferred, rank: 6 }).preference;
    expect([
      weight('DERIVED', true),
      weight('QUOTED', false),
      weight('DERIVED', false),
      weight('RECALLED', false),
    ]).toEqual([12, 3, 2, 1]);
  });

  it('without score and rank is a row that says no figure is known', () => {
    expect(deriveIndexScore({ year: 2021, certainty: 'QUOTED', preferred: true })).toMatchObject({
      isScored: false,
      preference: 0,
    });
  });
});
