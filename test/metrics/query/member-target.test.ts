import { describe, expect, it } from '@jest/globals';
import { createOrganisationBook, type Organisation, parsePeriod } from '#domain';
import { targetRows } from '../../../src/metrics/query/target-rows.js';
import { createUnitSets } from '../../../src/metrics/read/unit-sets.js';
import { reform, worldBook } from '../../support/world-units.js';

const hospital = (id: number, code: string, unitId: number, from?: string, to?: string): Organisation => ({
  id,
  key: `FACILITY:${code}@${from ?? ''}`,
  kind: 'FACILITY',
  code,
  otherCodes: [],
  name: `Hospital ${code}`,
  subkind: 'REGIONAL_CLINIC',
  unitId,
  level: 'COMMUNE',
  figures: {},
  from,
  to,
});

/**
 * H1 stands in a commune that merged twice; H2 and H3 become H4 on 2025-03-01; H5 gets the new code H6 on 2025-02-01;
 * H7 is divided into H8 and H9 on 2025-05-01; the code H2 is given to another hospital on 2025-10-01.
 */
const organisations = createOrganisationBook({
  organisations: [
    hospital(1, 'H1', 101, undefined, '2024-12-01'),
    hospital(2, 'H1', 106, '2024-12-01', reform),
    hospital(3, 'H1', 201, reform),
    hospital(4, 'H2', 103, undefined, '2025-03-01'),
    hospital(5, 'H3', 104, undefined, '2025-03-01'),
    hospital(6, 'H4', 103, '2025-03-01'),
    hospital(7, 'H5', 108, undefined, '2025-02-01'),
    hospital(8, 'H6', 108, '2025-02-01'),
    hospital(9, 'H7', 104, undefined, '2025-05-01'),
    hospital(10, 'H8', 104, '2025-05-01'),
    hospital(11, 'H9', 104, '2025-05-01'),
    hospital(12, 'H2', 203, '2025-10-01'),
  ],
  successions: [
    { predecessorId: 1, successorId: 2, on: '2024-12-01' },
    { predecessorId: 4, successorId: 6, on: '2025-03-01' },
    { predecessorId: 5, successorId: 6, on: '2025-03-01' },
    { predecessorId: 7, successorId: 8, on: '2025-02-01' },
    { predecessorId: 9, successorId: 10, on: '2025-05-01' },
    { predecessorId: 9, successorId: 11, on: '2025-05-01' },
  ],
});

const row = (code: string, period: string, frame?: string, dimension = 'FACILITY') =>
  targetRows(
    {
      keys: [],
      areas: [{ dimension, members: [code] }],
      periods: [parsePeriod(period)],
      frame,
      where: [{ dimension: 'KIND', in: ['A'] }],
      snapshot: { n: 1, day: '2026-03-01' },
    },
    { units: createUnitSets(worldBook), organisations },
  )[0]!;

const codes = (...asked: Parameters<typeof row>) => {
  const { refusal, slice, comparability } = row(...asked);
  expect(refusal).toBeUndefined();
  return [...slice.where.at(-1)!.in, comparability];
};

describe('the row of an organisation', () => {
  it('is of all places, kept to its code beside what else was asked', () => {
    const { places, slice, unit, reporters } = row('H1', '2025-05');
    expect(places).toEqual([
      { unitId: 1, scope: 1, weight: 1 },
      { unitId: 2, scope: 1, weight: 1 },
      { unitId: 3, scope: 1, weight: 1 },
    ]);
    expect(slice.where).toEqual([
      { dimension: 'KIND', in: ['A'] },
      { dimension: 'FACILITY', in: ['H1'] },
    ]);
    expect(unit.id).toBe(106);
    expect(reporters).toEqual({ kind: 'FACILITY', codes: ['H1'] });
  });

  it('is not refused for a quarter or year in which its commune merged', () => {
    expect(codes('H1', '2024-Q4')).toEqual(['H1', 'EXACT']);
    expect(codes('H1', '2025')).toEqual(['H1', 'EXACT']);
  });

  it('goes over a new code: it is the same hospital', () => {
    expect(codes('H6', '2025-Q1')).toEqual(['H5', 'H6', 'EXACT']);
    expect(codes('H6', '2025-06')).toEqual(['H5', 'H6', 'EXACT']);
    expect(codes('H5', '2025-06', '2025-01-31')).toEqual(['H5', 'H6', 'EXACT']);
  });

  it('is refused where another one joined it inside the period, and restated with the frame that the hint names', () => {
    expect(row('H4', '2025-Q1').refusal).toMatchObject({
      absence: 'NOT_COMPARABLE',
      reason: { en: expect.stringContaining('2025-03-01') },
      hint: expect.stringContaining('frame: { on: "2025-03-31" }'),
    });
    expect(codes('H4', '2025-Q1', '2025-03-31')).toEqual(['H2', 'H3', 'H4', 'RESTATED']);
    expect(codes('H4', '2025-06')).toEqual(['H2', 'H3', 'H4', 'EXACT']);
  });

  it('is not told of one of two that merged, nor of one part of a divided one', () => {
    expect(row('H2', '2025-06', '2025-02-01').refusal).toMatchObject({
      absence: 'NOT_COMPARABLE',
      reason: { en: expect.stringContaining('H4') },
    });
    expect(row('H8', '2025-04', '2025-06-01').refusal).toMatchObject({ absence: 'NOT_COMPARABLE' });
    expect(codes('H8', '2025-06')).toEqual(['H8', 'EXACT']);
  });

  it('leaves a code that was given to another to him, and is refused where both had it within the days', () => {
    expect(codes('H4', '2025-Q4')).toEqual(['H3', 'H4', 'EXACT']);
    expect(row('H4', '2025', '2025-12-31').refusal).toMatchObject({ reason: { en: expect.stringContaining('H2') } });
  });

  it('is refused outside its time, saying when it stands and who followed', () => {
    expect(row('H3', '2025-06').refusal).toMatchObject({
      absence: 'NOT_APPLICABLE',
      reason: { en: expect.stringMatching(/until 2025-02-28.*Hospital H4 \(H4\)/) },
      hint: expect.stringContaining('2025-02-28'),
    });
    expect(row('H4', '2025-01').refusal).toMatchObject({ absence: 'NOT_APPLICABLE' });
  });

  it('throws for a code that never was', () => {
    expect(() => row('H10', '2025-06')).toThrow(expect.objectContaining({ code: 'GIANH_UNKNOWN_CODE' }));
  });
});

describe('the row of members that are no organisations', () => {
  it('is of all places, kept to them', () => {
    const { refusal, slice, reporters } = row('1.004859', '2025', undefined, 'PROCEDURE');
    expect(refusal).toBeUndefined();
    expect(slice.where.at(-1)).toEqual({ dimension: 'PROCEDURE', in: ['1.004859'] });
    expect(reporters).toBeUndefined();
  });
});
