import { describe, expect, it } from '@jest/globals';
import { facts, periodOfWarehouse } from '#domain';
import { indicatorCatalogue } from '../../../src/simulators/ioc/indicator-catalogue.js';
import { publishedIndicator } from '../../../src/domain/indicator/measures/published-indicator.js';
import { warehouseIndicators } from '../../../src/domain/indicator/measures/warehouse-indicators.js';
import { deriveIndicatorValue } from '../../../src/domain/indicator/derive-indicator-value.js';

describe('periods of the indicator warehouse', () => {
  it('numbers months, quarters, half-years, the year and the five-year plan', () => {
    expect([2, 12, 13, 16, 17, 18, 20, 21].map((id) => periodOfWarehouse(id, 2024))).toEqual([
      { code: '2024-02', grain: 'MONTH', lastDay: '2024-02-29' },
      { code: '2024-12', grain: 'MONTH', lastDay: '2024-12-31' },
      { code: '2024-Q1', grain: 'QUARTER', lastDay: '2024-03-31' },
      { code: '2024-Q4', grain: 'QUARTER', lastDay: '2024-12-31' },
      { code: '2024-H1', grain: 'HALF_YEAR', lastDay: '2024-06-30' },
      { code: '2024-H2', grain: 'HALF_YEAR', lastDay: '2024-12-31' },
      { code: '2024', grain: 'YEAR', lastDay: '2024-12-31' },
      { code: '2021-2025', grain: 'FIVE_YEARS', lastDay: '2025-12-31' },
    ]);
  });

  it('puts the first and last year of a five-year plan into it', () => {
    expect([2021, 2025, 2026].map((year) => periodOfWarehouse(21, year)?.code)).toEqual([
      '2021-2025',
      '2021-2025',
      '2026-2030',
    ]);
  });

  it('knows no other number', () => {
    expect([0, 19, 22, -1, 1.5, NaN].map((id) => periodOfWarehouse(id, 2024))).toEqual(Array(6).fill(undefined));
  });
});

describe('the status of a figure', () => {
  it('lets official outweigh actual and that an estimate, and never takes a plan for a result', () => {
    expect(['PLAN', 'ESTIMATE', 'ACTUAL', 'OFFICIAL'].map((status) => deriveIndicatorValue({ status }))).toEqual([
      { basis: 'PLAN', statusRank: 0 },
      { basis: 'RESULT', statusRank: 1 },
      { basis: 'RESULT', statusRank: 2 },
      { basis: 'RESULT', statusRank: 3 },
    ]);
  });

  it('is a measure of its own for each indicator', () => {
    const keys = facts.find(({ name }) => name === 'indicator')?.measures.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['grdp_growth', 'grdp_growth_plan', 'budget_revenue_official']));
  });
});

describe('the indicators of the warehouse', () => {
  it('have one code each, and the shipped catalogue of the stand-in is among them', () => {
    const codes = Object.values(warehouseIndicators);
    expect(new Set(codes).size).toBe(codes.length);
    expect(indicatorCatalogue.filter(({ code }) => !(codes as readonly string[]).includes(code))).toEqual([]);
  });

  it('take a result for the figure of a period, never a plan, and the official one before others', () => {
    const [result, plan] = publishedIndicator('revenue', 'CODE');
    expect(result).toMatchObject({ key: 'revenue', uncut: { basis: 'RESULT' }, preference: 'statusRank' });
    expect(plan).toMatchObject({ key: 'revenue_plan', where: { indicatorCode: 'CODE', status: 'PLAN' } });
  });
});
