import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '#domain';
import type { MetricQuery } from '#metrics';
import { createPlanMemory, type KnownPlan, planName } from '../../../src/metrics/query/plan-memory.js';

const planOf = (rows: number): KnownPlan =>
  ({ prepared: [{ targets: Array.from({ length: rows }) }] }) as unknown as KnownPlan;

const query: MetricQuery = {
  keys: ['CASES_OPENED'],
  areas: [{ code: '44' }],
  periods: [parsePeriod('2025-05')],
  snapshot: { n: 3, day: '2025-06-01' },
};

describe('plans that are remembered', () => {
  it('have one name whatever snapshot of a day is asked, and another for anything that decides the rows', () => {
    const name = planName([query]);
    expect(planName([{ ...query, snapshot: { n: 4, day: '2025-06-01', isPresent: true } }])).toBe(name);
    const others: readonly MetricQuery[] = [
      { ...query, keys: ['CASES_CLOSED'] },
      { ...query, areas: [{ unitId: 44 }] },
      { ...query, periods: [parsePeriod('2025-06')] },
      { ...query, by: ['COLOUR'] },
      { ...query, where: [{ dimension: 'COLOUR', in: ['RED'] }] },
      { ...query, frame: '2025-07-01' },
      { ...query, window: { kind: 'YEAR_TO_DATE' } },
      { ...query, sight: 'GUARDED' },
      { ...query, snapshot: { n: 3, day: '2025-05-20' } },
    ];
    expect(new Set([name, ...others.map((one) => planName([one]))]).size).toBe(others.length + 1);
    expect(planName([query, query])).not.toBe(name);
  });

  it('are let go when they or their rows become too many, the one asked longest ago first', () => {
    const { find, keep } = createPlanMemory();
    keep('a', planOf(9_000));
    keep('b', planOf(9_000));
    expect(find('a')).toBeDefined();
    keep('c', planOf(9_000));
    expect(['a', 'b', 'c'].map((name) => find(name) !== undefined)).toEqual([true, false, true]);
    keep('d', planOf(20_001));
    expect(['a', 'c', 'd'].map((name) => find(name) !== undefined)).toEqual([true, true, false]);
    for (let one = 0; one < 300; one += 1) keep(`small ${one}`, planOf(1));
    expect([find('a'), find('small 99'), find('small 100') !== undefined]).toEqual([undefined, undefined, true]);
  });
});
