import { describe, expect, it } from '@jest/globals';
import { type AreaBook, createAreaBook, createOrganisationBook, parsePeriod } from '#domain';
import type { AskedArea, MetricQuery } from '#metrics';
import { targetRows } from '../../../src/metrics/query/target-rows.js';
import { createUnitSets } from '../../../src/metrics/read/unit-sets.js';
import { worldBook, worldSuccessions, worldUnits } from '../../support/world-units.js';

const organisations = createOrganisationBook({ organisations: [], successions: [] });

const rows = (
  area: AskedArea,
  code: string,
  today = '2026-03-01',
  book: AreaBook = worldBook,
  more: Partial<MetricQuery> = {},
) =>
  targetRows(
    { keys: [], areas: [area], periods: [parsePeriod(code)], snapshot: { n: 1, day: today }, ...more },
    { units: createUnitSets(book), organisations },
  );

const whole = (...unitIds: readonly number[]) => unitIds.map((unitId) => ({ unitId, scope: 1, weight: 1 }));

describe('the rows of a query', () => {
  it('read a code as of the last day of each period', () => {
    const [before, after] = [rows({ code: '44' }, '2025-06')[0]!, rows({ code: '44' }, '2025-07')[0]!];
    expect([before.unit.id, after.unit.id]).toEqual([1, 3]);
    expect([before.refusal, after.refusal]).toEqual([undefined, undefined]);
  });

  it('refuse a period in which the territory changed, and say when', () => {
    expect(rows({ code: '44' }, '2025')[0]).toMatchObject({
      unit: { id: 3 },
      refusal: {
        absence: 'NOT_COMPARABLE',
        reason: {
          en: expect.stringMatching(/^STRUCTURE_CHANGED: .*2025-07-01/),
          vi: expect.stringContaining('2025-07-01'),
        },
        hint: expect.stringContaining('2025-07-01'),
      },
    });
    expect(rows({ code: '10006' }, '2024-Q4')[0]!.refusal).toMatchObject({ absence: 'NOT_COMPARABLE' });
    // Districts and the province stand through a merger below them.
    expect(rows({ code: '450' }, '2024-Q4')[0]!.refusal).toBeUndefined();
  });

  it('take a unit that was only renamed for the same place', () => {
    expect(rows({ code: '10007' }, '2025-Q1')[0]).toMatchObject({ unit: { id: 107 }, places: whole(105, 107) });
    expect(rows({ code: '10007' }, '2025-Q2')[0]!.places).toEqual(whole(107));
    expect(rows({ code: '20003' }, '2025')[0]).toMatchObject({ places: whole(108, 203) });
    expect(rows({ code: '20003' }, '2025')[0]!.refusal).toBeUndefined();
  });

  it('say outside validity who followed or stood before', () => {
    expect(rows({ code: '10001' }, '2025-05')[0]).toMatchObject({
      unit: { id: 101 },
      refusal: {
        absence: 'NOT_APPLICABLE',
        reason: {
          en: 'Unit 10001 (10001) stands until 2024-11-30, not at the end of 2025-05. From 2024-12-01 on it is Unit 10006 (10006).',
        },
      },
    });
    expect(rows({ code: '20001' }, '2024-05')[0]!.refusal).toMatchObject({
      absence: 'NOT_APPLICABLE',
      reason: {
        en: expect.stringMatching(
          /stands from 2025-07-01, .* Before it stood Unit 10006 \(10006\), Unit 10003 \(10003\), Unit 10004 \(10004\)\./,
        ),
        vi: expect.stringContaining('Trước đó là Unit 10006'),
      },
    });
    expect(rows({ unitId: 10 }, '2025-08')[0]!.refusal).toMatchObject({
      absence: 'NOT_APPLICABLE',
      reason: { en: 'Unit 450 (450) stands until 2025-06-30, not at the end of 2025-08.' },
    });
  });

  it('throw for a code that never was, with near matches, and for one that means two units', () => {
    expect(() => rows({ code: '10009' }, '2025-05')).toThrow(expect.objectContaining({ code: 'GIANH_UNKNOWN_CODE' }));
    const twin = { ...worldUnits[3]!, id: 900, key: '10003@x', code: '10003', level: 'DISTRICT' as const };
    const book = createAreaBook({
      units: [...worldUnits, twin],
      successions: worldSuccessions,
      population: [],
      centroids: [],
    });
    expect(() => rows({ code: '10003' }, '2025-05', '2026-03-01', book)).toThrow(
      expect.objectContaining({ code: 'GIANH_AMBIGUOUS_CODE' }),
    );
  });

  it('mark the running period and count up to its day', () => {
    expect(rows({ code: '44' }, '2025-08', '2025-08-15')[0]).toMatchObject({ partial: true, until: '2025-08-16' });
    expect(rows({ code: '44' }, '2025-08', '2025-08-31')[0]).toMatchObject({ partial: true, until: '2025-09-01' });
    expect(rows({ code: '44' }, '2025-08', '2025-09-01')[0]).toMatchObject({ partial: false, until: '2025-09-01' });
    expect(rows({ code: '44' }, '2025-09', '2025-08-15')[0]).toMatchObject({ partial: true, until: '2025-08-16' });
  });
});
