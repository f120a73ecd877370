import { describe, expect, it } from '@jest/globals';
import { generateIndicators } from '../../../src/simulators/ioc/generate-indicators.js';
import { generateReports } from '../../../src/simulators/ioc/generate-reports.js';
import { madeUpKnobs, madeUpWorld } from './made-up-world.js';

describe('the generated IOC', () => {
  it('has at least 3,000 reports since 2020, on both sides of the reform of 2025', () => {
    const reports = generateReports(madeUpWorld, madeUpKnobs());
    expect(reports.length).toBeGreaterThanOrEqual(3000);
    expect(reports.length).toBeLessThan(6000);
    const agencies = new Set(reports.map(({ agencyCode }) => agencyCode.slice(-3)));
    expect(agencies).toEqual(new Set(['H46', 'H50']));
  });

  it('is decided by seed and knobs, and a longer history keeps the shorter one', () => {
    const shorter = generateReports(madeUpWorld, madeUpKnobs({ to: '2020-07-01' }));
    const longer = generateReports(madeUpWorld, madeUpKnobs({ to: '2020-09-01' }));
    expect(longer.slice(0, shorter.length)).toEqual(shorter);
    expect(generateIndicators(madeUpWorld, madeUpKnobs())).toEqual(generateIndicators(madeUpWorld, madeUpKnobs()));
  });

  it('names only communes of the day of the report, unless rows are to be dirty', () => {
    for (const { areaCode, requestedAt } of generateReports(madeUpWorld, madeUpKnobs({ to: '2020-04-01' }))) {
      const day = new Date(requestedAt + 7 * 3_600_000).toISOString().slice(0, 10);
      if (areaCode !== undefined) expect(madeUpWorld.communes(day).map(({ code }) => code)).toContain(areaCode);
    }
  });

  it('grows with the volume', () => {
    const of = (volume: number) => generateReports(madeUpWorld, madeUpKnobs({ to: '2020-07-01', volume })).length;
    expect(of(10) / of(1)).toBeGreaterThan(7);
  });

  it('publishes no figure before its time', () => {
    const figures = generateIndicators(madeUpWorld, madeUpKnobs({ to: '2024-05-01' }));
    const official = figures.filter(({ dataYear, dataTypeId }) => dataYear === 2024 && dataTypeId === 4);
    expect(official).toEqual([]);
    expect(figures.some(({ dataYear, dataTypeId }) => dataYear === 2024 && dataTypeId === 1)).toBe(true);
  });
});
