import { describe, expect, it } from '@jest/globals';
import { createOrganisationBook, type Organisation, parsePeriod } from '#domain';
import type { ReporterProgress } from '#store';
import { createCompleteness } from '../../../src/metrics/read/create-completeness.js';
import { type CompletedRow, createOwing } from '../../../src/metrics/read/create-owing.js';
import { createUnitSets } from '../../../src/metrics/read/unit-sets.js';
import { reform, worldBook } from '../../support/world-units.js';

const office = (id: number, code: string, unitId: number, from?: string, to?: string): Organisation => ({
  id,
  key: `AGENCY:${code}@${from ?? ''}`,
  kind: 'AGENCY',
  code,
  otherCodes: [],
  name: `Office ${code}`,
  subkind: 'COMMUNE_OFFICE',
  unitId,
  level: 'COMMUNE',
  figures: {},
  from,
  to,
});

const organisations = createOrganisationBook({
  organisations: [
    office(1, 'X3', 103, undefined, reform),
    office(2, 'X3', 201, reform),
    office(3, 'X8', 108),
    office(4, 'X4', 104),
  ],
  successions: [],
});

const reporter = (code: string, dataThrough?: string, more: Partial<ReporterProgress> = {}): ReporterProgress => ({
  sourceName: 'one-stop',
  code,
  organisationKind: 'AGENCY',
  organisationCode: code,
  dataThrough,
  ...more,
});

const owingOf = createOwing(
  [
    reporter('X3', '2025-07-04'),
    reporter('X4', '2025-05-20'),
    reporter('X8', '2025-06-30', { from: '2025-06-01' }),
    reporter('GONE'),
  ],
  organisations,
  worldBook,
);
const completenessOf = createCompleteness(owingOf, worldBook, new Set(['one-stop']));

const row = (unitId: number, code: string, more: Partial<CompletedRow> = {}): CompletedRow => {
  const period = parsePeriod(code);
  const places = [{ unitId, scope: 1, weight: 1 } as const];
  return { unit: worldBook.unit(unitId), period, span: period, places, comparability: 'EXACT', ...more };
};

const counts = (unitId: number, code: string, sources = ['one-stop']) => {
  const { delivered, expected } = completenessOf(row(unitId, code), sources);
  return [delivered, expected];
};

describe('completeness', () => {
  it('counts who delivered anything of the period or after it among those who owed it, in the unit and above', () => {
    expect(counts(103, '2025-05')).toEqual([1, 1]);
    expect(counts(1, '2025-05')).toEqual([2, 2]);
    expect(counts(1, '2025-06')).toEqual([1, 2]);
    expect(counts(104, '2025-06')).toEqual([0, 1]);
  });

  it('expects a reporter only while it is valid, where its office lies then', () => {
    expect(counts(2, '2025-05')).toEqual([0, 0]);
    expect(counts(2, '2025-06')).toEqual([1, 1]);
    expect(counts(201, '2025-07')).toEqual([1, 1]);
    expect(counts(103, '2025-07')).toEqual([0, 0]);
  });

  it('takes a province-wide centre for the reporter of every unit below it, but not one neighbour for another', () => {
    const centre = { ...office(9, 'IOC', 1), level: 'PROVINCE' as const };
    const book = createOrganisationBook({ organisations: [centre], successions: [] });
    const only = createCompleteness(
      createOwing([reporter('IOC', '2025-05-31', { sourceName: 'ioc' })], book, worldBook),
      worldBook,
      new Set(),
    );
    expect(only(row(103, '2025-05'), ['ioc'])).toMatchObject({ delivered: 1, expected: 1 });
    expect(only(row(108, '2025-05'), ['ioc'])).toMatchObject({ delivered: 0, expected: 0 });
    expect(counts(105, '2025-01')).toEqual([0, 0]);
  });

  it('knows the sources of the metric only, and whether one of them is being loaded', () => {
    expect(counts(1, '2025-05', ['his'])).toEqual([0, 0]);
    expect(completenessOf(row(1, '2025-05'), ['one-stop']).loading).toBe(true);
    expect(completenessOf(row(1, '2025-05'), ['his']).loading).toBe(false);
  });

  it('asks the reporters of all predecessors of a restated row, and shows which of them nobody reports for', () => {
    const { flows } = createUnitSets(worldBook);
    const { places } = flows(201, '2025-07-31', '2025-06-01', '2025-07-01');
    const restated = row(201, '2025-06', { places, comparability: 'RESTATED' });
    // 103 and 104 have offices that report, 106 has none; only that of 103 has reached June.
    expect(completenessOf(restated, ['one-stop'])).toMatchObject({
      delivered: 1,
      expected: 2,
      parts: { covered: 2, of: 3 },
    });
  });

  it('asks the organisation itself where the row is one', () => {
    const one = row(1, '2025-06', { reporters: { kind: 'AGENCY', codes: ['X4'] } });
    expect(completenessOf(one, ['one-stop'])).toMatchObject({ delivered: 0, expected: 1 });
    const other = row(1, '2025-05', { reporters: { kind: 'FACILITY', codes: ['X4'] } });
    expect(completenessOf(other, ['one-stop'])).toMatchObject({ delivered: 2, expected: 2 });
  });
});
