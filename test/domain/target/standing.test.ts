import { describe, expect, it } from '@jest/globals';
import { type Goal, parsePeriod, periodProgress, standing, type Target } from '#domain';

const target = (goal: Goal): Target => ({ metric: 'M', from: '2021-01-01', goal, document: 'Kế hoạch' });
const over = { progress: 1, grows: false };

describe('the standing of a value', () => {
  it('of a rate is that of the value: on track, missed by less than 5 % of the target, missed', () => {
    const goal = target({ kind: 'AT_LEAST', value: 80 });
    expect([80, 79.99, 76.01, 76, 40].map((value) => standing({ value }, goal, over))).toEqual([
      'ON_TRACK',
      'AT_RISK',
      'AT_RISK',
      'OFF_TRACK',
      'OFF_TRACK',
    ]);
  });

  it('of a count that grows is that of its linear pace to the period’s end', () => {
    const goal = target({ kind: 'AT_LEAST', value: 1000 });
    const half = { progress: 0.5, grows: true };
    expect([500, 480, 475, 100].map((value) => standing({ value }, goal, half))).toEqual([
      'ON_TRACK',
      'AT_RISK',
      'OFF_TRACK',
      'OFF_TRACK',
    ]);
    const least = target({ kind: 'AT_MOST', value: 100 });
    expect([50, 52, 60].map((value) => standing({ value }, least, half))).toEqual(['ON_TRACK', 'AT_RISK', 'OFF_TRACK']);
  });

  it('of a rank is better the smaller it is', () => {
    const goal = target({ kind: 'RANK_WITHIN', rank: 25, among: 'COUNTRY' });
    expect([1, 25, 26, 27, 50].map((value) => standing({ value }, goal, over))).toEqual([
      'ON_TRACK',
      'ON_TRACK',
      'AT_RISK',
      'OFF_TRACK',
      'OFF_TRACK',
    ]);
  });

  it('of a band is in it or not, whatever the figure', () => {
    const goal = target({ kind: 'BAND', band: 'Nhóm khá của khu vực', among: 'REGION' });
    expect(standing({ band: 'Nhóm khá của khu vực'.normalize('NFD') }, goal, over)).toBe('ON_TRACK');
    expect(standing({ band: 'Nhóm trung bình' }, goal, over)).toBe('OFF_TRACK');
    expect(standing({ value: 52 }, goal, over)).toBe('NO_TARGET');
  });

  it('of a band whose place is known is measured by the place of the band reached: in it or better', () => {
    const goal = target({ kind: 'BAND', band: 'Nhóm khá', place: 3 });
    expect([1, 3, 4].map((value) => standing({ value }, goal, over))).toEqual(['ON_TRACK', 'ON_TRACK', 'OFF_TRACK']);
    expect(standing({}, goal, over)).toBe('NO_TARGET');
    expect(standing({ band: 'Nhóm khá', value: 4 }, goal, over)).toBe('ON_TRACK');
  });

  it('is none without a target, without a value, or before the period begins', () => {
    const goal = target({ kind: 'AT_LEAST', value: 10 });
    expect(standing({ value: 5 }, undefined, over)).toBe('NO_TARGET');
    expect(standing({}, goal, over)).toBe('NO_TARGET');
    expect(standing({ value: 5 }, goal, { progress: 0, grows: true })).toBe('NO_TARGET');
  });
});

describe('the progress of a period', () => {
  it('counts the days that are over, today among them', () => {
    const june = parsePeriod('2021-06');
    expect(
      ['2021-05-31', '2021-06-01', '2021-06-15', '2021-06-30', '2021-08-01'].map((day) => periodProgress(june, day)),
    ).toEqual([0, 1 / 30, 0.5, 1, 1]);
  });
});
