import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '#domain';
import type { MetricDefinition } from '#metrics';
import { evaluate, type Evaluation } from '../../src/metrics/evaluate.js';
import type { ReadSides } from '../../src/metrics/value/read-sides.js';
import { worldCatalogue } from '../support/world-catalogue.js';
import { worldBook } from '../support/world-units.js';

interface Given {
  readonly period?: string;
  readonly delivered?: number;
  readonly more?: Partial<MetricDefinition>;
  readonly path?: Evaluation['path'];
  readonly target?: Partial<Evaluation['target']>;
}

function value(
  key: string,
  sides: ReadSides,
  { period = '2025-05', delivered = 1, more = {}, path = 'CELLS', target = {} }: Given = {},
) {
  const when = parsePeriod(period);
  return evaluate({
    definition: { ...worldCatalogue.get(key), ...more },
    target: {
      unit: worldBook.unit(1),
      on: '2025-05-31',
      places: [{ unitId: 1, scope: 1, weight: 1 }],
      held: [{ unitId: 1, scope: 1, weight: 1 }],
      slice: { where: [] },
      period: when,
      span: when,
      until: when.to,
      partial: false,
      comparability: 'EXACT',
      divided: false,
      ...target,
    },
    sides,
    snapshot: 7,
    completenessOf: () => ({ delivered, expected: 2, loading: false }),
    freshnessOf: () => ({ state: 'FRESH', lateReporters: [], reporters: 2, measuredAt: '2025-06-01T00:00:00Z' }),
    path,
  });
}

describe('a value', () => {
  it('is zero when somebody delivered and nothing was counted, and missing when nobody did', () => {
    expect(value('CASES_OPENED', {})).toMatchObject({ value: 0, snapshot: 7, comparability: 'EXACT' });
    expect(value('CASES_OPENED', {}, { delivered: 0 })).toMatchObject({
      absence: 'NO_DATA',
      reason: { vi: expect.any(String) },
    });
    expect(value('CASES_OPENED', { numerator: 3 }, { delivered: 0 })).toMatchObject({ value: 3 });
    expect(value('CASES_OPENED', {}, { delivered: 0 })).not.toHaveProperty('value');
  });

  it('of a quotient is divided once, with both sides shown', () => {
    expect(value('IN_TIME_RATE', { numerator: 2, denominator: 3 })).toMatchObject({
      value: 66.67,
      numerator: 2,
      denominator: 3,
    });
    expect(value('IN_TIME_RATE', { denominator: 3 })).toMatchObject({ value: 0, numerator: 0, denominator: 3 });
    expect(value('COST_PER_CASE', { numerator: 10.5, denominator: 4 })).toMatchObject({ value: 2.63 });
    expect(value('COST_PER_CASE', { numerator: 0, denominator: 4 }, { delivered: 0 })).toMatchObject({ value: 0 });
  });

  it('of money has no binary dust, neither in itself nor in its sides', () => {
    expect(value('CASE_COST', { numerator: 0.1 + 0.2 })).toMatchObject({ value: 0.3 });
    expect(value('COST_PER_CASE', { numerator: 0.1 + 0.2, denominator: 4 })).toMatchObject({
      value: 0.08,
      numerator: 0.3,
    });
  });

  it('of a quotient without cases is absent, not zero', () => {
    expect(value('IN_TIME_RATE', {})).toMatchObject({ absence: 'ZERO_DENOMINATOR', numerator: 0, denominator: 0 });
    expect(value('IN_TIME_RATE', {}, { delivered: 0 })).toMatchObject({ absence: 'NO_DATA' });
  });

  it('of a percentile that leans on the last bin is refused', () => {
    const counts = (...pairs: readonly (readonly [number, number])[]): ReadSides => ({ counts: new Map(pairs) });
    expect(value('CASE_DAYS_MEDIAN', counts([2, 1], [5, 2]))).toMatchObject({ value: 5, denominator: 3 });
    expect(value('CASE_DAYS_MEDIAN', counts([2, 1], [10_000, 1]))).toMatchObject({
      absence: 'NOT_COMPARABLE',
      comparability: 'NOT_COMPARABLE',
      denominator: 2,
    });
    expect(value('CASE_DAYS_MEDIAN', counts([2, 2], [10_000, 1]))).toMatchObject({ value: 2 });
    expect(value('CASE_DAYS_MEDIAN', {})).toMatchObject({ absence: 'ZERO_DENOMINATOR' });
    expect(value('CASE_DAYS_MEDIAN', {}, { delivered: 0 })).toMatchObject({ absence: 'NO_DATA' });
  });

  it('with the share of a divided unit in it is an estimate, and refused where shares make no sense', () => {
    expect(value('CASES_OPEN', { numerator: 12.6, estimated: true })).toMatchObject({
      value: 13,
      comparability: 'ESTIMATED',
    });
    expect(value('CASE_DAYS_MEDIAN', { impossible: 'DIVIDED' })).toMatchObject({
      absence: 'NOT_COMPARABLE',
      comparability: 'NOT_COMPARABLE',
      reason: { en: expect.stringContaining('only a share') },
    });
  });

  it('of a restated row says so, with what is not in it', () => {
    const note = { vi: 'Thiếu', en: 'Lacking' };
    const target = { comparability: 'RESTATED', note } as const;
    expect(value('CASES_OPENED', { numerator: 3 }, { target })).toMatchObject({ comparability: 'RESTATED', note });
    expect(value('CASES_OPENED', {}, { delivered: 0, target })).not.toHaveProperty('note');
  });

  it('uses the edition of its formula that holds on the last day of the period, and none outside', () => {
    const rules = [
      { version: 1, validFrom: '2022-06-23', validTo: '2025-06-01' },
      { version: 2, validFrom: '2025-06-01' },
    ];
    const version = (period: string) => value('CASES_OPENED', { numerator: 1 }, { period, more: { rules } });
    expect(version('2022-06').provenance[0]!.ruleVersion).toBe(1);
    expect(version('2025-05').provenance[0]!.ruleVersion).toBe(1);
    expect(version('2025-06-01').provenance[0]!.ruleVersion).toBe(2);
    expect(version('2025-Q2').provenance[0]!.ruleVersion).toBe(2);
    expect(version('2022-05')).toMatchObject({ absence: 'NOT_APPLICABLE' });
    expect(version('2022-06-22')).toMatchObject({ absence: 'NOT_APPLICABLE' });
  });

  it('that others publish is theirs, or says that they did not publish it', () => {
    const published = { path: 'PUBLISHED', more: { decimals: 2 } } as const;
    expect(value('CASES_OPENED', { numerator: 88.125 }, published)).toMatchObject({ value: 88.13 });
    expect(value('CASES_OPENED', { numerator: Number.NaN }, published)).toMatchObject({ absence: 'NOT_PUBLISHED' });
    expect(value('CASES_OPENED', {}, published)).toMatchObject({ absence: 'NO_DATA' });
  });
});
