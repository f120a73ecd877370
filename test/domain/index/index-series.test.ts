import { describe, expect, it } from '@jest/globals';
import { facts } from '#domain';
import { deriveIndexScore } from '../../../src/domain/index/derive-index-score.js';

const papi = (year: number, more: object = {}) =>
  deriveIndexScore({ indexName: 'PAPI', year, certainty: 'QUOTED', preferred: false, score: '40', ...more });
const six = { methodology: '6 dimensions of 1–10', scaleMin: '6.000000', scaleMax: '60.000000' };
const eight = { methodology: '8 dimensions of 1–10', scaleMin: '8', scaleMax: '80' };

describe('the series of an index figure', () => {
  it('of PAPI breaks in 2018, when 6 dimensions became 8', () => {
    expect(papi(2017, six).scoreSeries).toBe('6 dimensions of 1–10');
    expect(papi(2018, eight).scoreSeries).toBe('8 dimensions of 1–10');
    expect(papi(2019, eight).scoreSeries).toBe(papi(2018, eight).scoreSeries);
    expect(papi(2017, six).rankSeries).not.toBe(papi(2018, eight).rankSeries);
  });

  it('of a rank breaks with the number of provinces, that of a score does not', () => {
    expect(papi(2024, eight).rankSeries).toBe('8 dimensions of 1–10, 63 provinces');
    expect(papi(2025, eight).rankSeries).toBe('8 dimensions of 1–10, 34 provinces');
    expect(papi(2024, eight).scoreSeries).toBe(papi(2025, eight).scoreSeries);
  });

  it('is named by every published figure of an index', () => {
    const published = facts.find(({ name }) => name === 'index_score')!.measures.filter((m) => m.type === 'PUBLISHED');
    expect(published.map(({ key, series }) => [key, series])).toEqual(
      ['par_index', 'sipas', 'papi', 'pci'].flatMap((index) => [
        [`${index}_score`, 'scoreSeries'],
        [`${index}_rank`, 'rankSeries'],
        [`${index}_band`, 'scoreSeries'],
      ]),
    );
  });
});

describe('the series of an index without a named methodology', () => {
  it('is that of its scale', () => {
    expect(papi(2020, { scaleMin: '0', scaleMax: '100' }).scoreSeries).toBe('scale 0–100');
  });
});

describe('what a row says', () => {
  const says = (fields: object): unknown[] => {
    const { saysScore, saysRank, saysBand } = deriveIndexScore({
      indexName: 'PCI',
      year: 2023,
      preferred: false,
      ...fields,
    });
    return [saysScore, saysRank, saysBand];
  };

  it('is the figures it has, and nothing of those it has not', () => {
    expect(says({ certainty: 'QUOTED', score: '63.26' })).toEqual([true, false, false]);
    expect(says({ certainty: 'QUOTED', rank: 37 })).toEqual([false, true, false]);
    expect(says({ certainty: 'QUOTED', band: 'Khá' })).toEqual([false, false, true]);
    expect(says({ certainty: 'NOT_FOUND' })).toEqual([false, false, false]);
  });

  it('is of all of them where the publisher gives none', () => {
    expect(says({ certainty: 'NOT_PUBLISHED' })).toEqual([true, true, true]);
  });
});

describe('a band', () => {
  const level = (indexName: string, band?: string): unknown =>
    deriveIndexScore({ indexName, year: 2022, certainty: 'QUOTED', preferred: false, band }).bandLevel;

  it('is its place among the bands of its index, 1 is best', () => {
    expect(
      ['Cao nhất', 'Trung bình cao', 'nhóm Trung bình thấp', 'Thấp nhất'].map((band) => level('PAPI', band)),
    ).toEqual([1, 2, 3, 4]);
    expect(['Rất tốt', 'Khá', 'Thấp'].map((band) => level('PCI', band))).toEqual([1, 3, 6]);
    expect(['Nhóm A', 'B'].map((band) => level('PAR_INDEX', band))).toEqual([1, 2]);
  });

  it('in other words, of another index or absent, is none', () => {
    expect([level('PAR_INDEX', 'top 2'), level('SIPAS', 'Cao nhất'), level('PCI', 'Cao nhất'), level('PCI')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
