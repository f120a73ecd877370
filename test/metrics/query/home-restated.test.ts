import { describe, expect, it } from '@jest/globals';
import { createOrganisationBook, parsePeriod } from '#domain';
import type { MetricQuery } from '#metrics';
import { targetRows } from '../../../src/metrics/query/target-rows.js';
import { createUnitSets } from '../../../src/metrics/read/unit-sets.js';
import { homeBook } from '../../domain/area/home-book.js';

const book = homeBook();
const context = {
  units: createUnitSets(book),
  organisations: createOrganisationBook({ organisations: [], successions: [] }),
};

const row = (code: string, period: string, frame?: string, more: Partial<MetricQuery> = {}) =>
  targetRows(
    {
      keys: [],
      areas: [{ code }],
      periods: [parsePeriod(period)],
      frame,
      snapshot: { n: 1, day: '2026-03-01' },
      ...more,
    },
    context,
  )[0]!;

/** A row that is answered. */
const answered = (...asked: Parameters<typeof row>) => {
  const target = row(...asked);
  expect(target.refusal).toBeUndefined();
  return target;
};

const codes = (target: ReturnType<typeof row>) => target.places.map(({ unitId }) => book.unit(unitId).key).sort();

describe('the real reorganisations', () => {
  it('refuse the year 2025 of 44 and name the frame by which it is answered: both old provinces and the new one', () => {
    expect(row('44', '2025').refusal).toMatchObject({
      absence: 'NOT_COMPARABLE',
      reason: { en: expect.stringContaining('2025-07-01') },
      hint: expect.stringContaining('frame: { on: "2025-12-31" }'),
    });
    const asked = row('44', '2025', '2025-12-31');
    expect(asked.refusal).toBeUndefined();
    expect(asked).toMatchObject({ comparability: 'RESTATED', divided: false, unit: { nameVi: 'Tỉnh Quảng Trị' } });
    expect(codes(asked)).toEqual(['44@', '44@2025-07-01', '45@']);
    expect(asked.places.every(({ scope, weight }) => scope === 1 && weight === 1)).toBe(true);
  });

  it('change nothing for a whole province in a period of one structure, framed or not', () => {
    expect(answered('44', '2021-06')).toMatchObject({ comparability: 'EXACT' });
    expect(codes(row('44', '2021-06'))).toEqual(['44@']);
    expect(row('44', '2021-06', '2021-07-09')).toMatchObject({ comparability: 'EXACT' });
    expect(row('44', '2025-Q4', '2025-07-01')).toMatchObject({ comparability: 'EXACT' });
    expect(codes(row('44', '2025-Q4', '2025-07-01'))).toEqual(['44@2025-07-01']);
  });

  it('tell the former Quảng Bình after its end as its 41 communes, and say what cannot be divided', () => {
    const asked = answered('44', '2025-Q4', '2021-07-09');
    expect(asked).toMatchObject({ unit: { nameVi: 'Tỉnh Quảng Bình' }, comparability: 'RESTATED', divided: false });
    const units = asked.places.map(({ unitId }) => book.unit(unitId));
    expect(units).toHaveLength(41);
    expect(units.every(({ from, level }) => level === 'COMMUNE' && from === '2025-07-01')).toBe(true);
    expect(asked.note).toMatchObject({
      en: expect.stringMatching(/ended on 2025-07-01: .* offices of Quang Tri.* \(44\) itself cannot be divided/),
      vi: expect.stringContaining('không tách được'),
    });
  });

  it('tell every former district of Quảng Bình as a sum of whole new communes; together they are the 41', () => {
    const districts = book.under(book.resolve('44', '2025-06-30').id, 'DISTRICT', '2025-06-30');
    expect(districts).toHaveLength(8);
    const found = districts.map(({ code }) => answered(code, '2025-Q4', '2025-06-30'));
    for (const asked of found) expect(asked).toMatchObject({ comparability: 'RESTATED', divided: false });
    const all = found.flatMap((asked) => codes(asked));
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(41);
    const minhHoa = districts.find(({ nameVi }) => nameVi.includes('Minh Hóa'))!;
    const lineage = new Set(
      book
        .children(minhHoa.id, '2025-06-30')
        .flatMap(({ id }) => book.carry(id, '2025-07-01').map((share) => share.unitId)),
    );
    expect(new Set(row(minhHoa.code, '2025-Q4', '2025-06-30').places.map(({ unitId }) => unitId))).toEqual(lineage);
  });

  it('say outside a district’s time that it ended, with the frame that asks for it as a former one', () => {
    const minhHoa = book.units('DISTRICT', '2025-06-30').find(({ nameVi }) => nameVi.includes('Minh Hóa'))!;
    expect(row(minhHoa.code, '2025-Q4').refusal).toMatchObject({
      absence: 'NOT_APPLICABLE',
      hint: expect.stringContaining('frame: { on: "2025-06-30" }'),
    });
  });

  it('refuse the first quarter of 2020 of a commune that merged inside it, and tell it whole with a frame', () => {
    expect(row('18868', '2020-Q1').refusal).toMatchObject({
      absence: 'NOT_COMPARABLE',
      hint: expect.stringContaining('frame: { on: "2020-03-31" }'),
    });
    const asked = answered('18868', '2020-Q1', '2020-03-31');
    expect(asked).toMatchObject({ comparability: 'RESTATED' });
    expect(codes(asked)).toEqual(['18862@', '18868@', '18868@2020-02-01']);
    // Before the merger it is its predecessors, after it itself.
    expect(codes(row('18868', '2020-01', '2020-03-31'))).toEqual(['18862@', '18868@', '18868@2020-02-01']);
    expect(answered('18868', '2020-02', '2020-03-31')).toMatchObject({ comparability: 'EXACT' });
  });

  it('refuse a merged commune in the structure before the merger: new amounts cannot be told of old units', () => {
    expect(row('18862', '2020-03', '2020-01-31').refusal).toMatchObject({
      absence: 'NOT_COMPARABLE',
      reason: { en: expect.stringContaining('18868'), vi: expect.stringContaining('không tách ra được') },
    });
    expect(answered('18862', '2020-01', '2020-01-31')).toMatchObject({ comparability: 'EXACT' });
  });

  it('follow a commune over both reforms: 151 → 145 → 78', () => {
    const province = book.resolve('44', '2025-07-01');
    const communes = book.under(province.id, 'COMMUNE', '2025-07-01');
    const before = communes.flatMap(({ code }) => row(code, '2024-Q3', '2025-07-01').places);
    const standing = new Set(before.map(({ unitId }) => unitId).filter((id) => book.standsOn(id, '2024-09-30')));
    const quangBinh = book.resolve('44', '2024-09-30');
    const own = book.under(quangBinh.id, 'COMMUNE', '2024-09-30').map(({ id }) => id);
    expect(own).toHaveLength(151);
    expect(own.every((id) => standing.has(id))).toBe(true);
    // No predecessor is in two of them.
    const ended = before.filter(({ unitId }) => book.standsOn(unitId, '2024-09-30'));
    expect(ended).toHaveLength(standing.size);
  });

  it('never restate what others publish: only the unit of the period’s own end has a published figure', () => {
    expect(row('44', '2024').publishedUnitId).toBe(book.resolve('44', '2024-12-31').id);
    expect(row('44', '2024', '2026-01-01').publishedUnitId).toBeUndefined();
    expect(row('44', '2026-01', '2026-01-01').publishedUnitId).toBe(book.resolve('44', '2026-01-01').id);
    expect(row('44', '2025-Q4', '2021-07-09').publishedUnitId).toBeUndefined();
  });
});
