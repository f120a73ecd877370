import { describe, expect, it } from '@jest/globals';
import { createCodeList, parseWireDate } from '#sources';

describe('parseWireDate', () => {
  it('reads wall time in Viet Nam as an instant seven hours earlier', () => {
    expect(parseWireDate('20210709083015', 'yyyyMMddHHmmss')).toEqual({
      day: '2021-07-09',
      instant: '2021-07-09T01:30:15Z',
      precision: 'SECOND',
      zeroed: false,
    });
    expect(parseWireDate('202403010659', 'yyyyMMddHHmm')).toEqual({
      day: '2024-03-01',
      instant: '2024-02-29T23:59:00Z',
      precision: 'MINUTE',
      zeroed: false,
    });
    expect(parseWireDate('20220101000000', 'yyyyMMddHHmmss')?.instant).toBe('2021-12-31T17:00:00Z');
  });

  it('says the precision it was given and no finer', () => {
    expect(parseWireDate('198000000000', 'yyyyMMddHHmm')).toEqual({
      day: '1980-01-01',
      precision: 'YEAR',
      zeroed: true,
    });
    expect(parseWireDate('19800500', 'yyyyMMdd')).toEqual({ day: '1980-05-01', precision: 'MONTH', zeroed: true });
    expect(parseWireDate('20210709', 'yyyyMMddHHmmss')).toEqual({
      day: '2021-07-09',
      precision: 'DAY',
      zeroed: false,
    });
    expect(parseWireDate('05/1980', 'dd/MM/yyyy')).toEqual({ day: '1980-05-01', precision: 'MONTH', zeroed: false });
    expect(parseWireDate('1980', 'dd/MM/yyyy')).toEqual({ day: '1980-01-01', precision: 'YEAR', zeroed: false });
  });

  it('reads ISO text with and without a zone', () => {
    expect(parseWireDate('2024-09-05T07:00:00', 'ISO')?.instant).toBe('2024-09-05T00:00:00Z');
    expect(parseWireDate('2024-09-05T07:00', 'ISO')?.precision).toBe('MINUTE');
    expect(parseWireDate('2024-09-05T07:00:00.123+0700', 'ISO')?.instant).toBe('2024-09-05T00:00:00Z');
    expect(parseWireDate('2024-09-05T20:00:00Z', 'ISO')).toMatchObject({
      day: '2024-09-06',
      instant: '2024-09-05T20:00:00Z',
    });
    expect(parseWireDate('2024-12-31T22:30:00-05:00', 'ISO')).toMatchObject({
      day: '2025-01-01',
      instant: '2025-01-01T03:30:00Z',
    });
    expect(parseWireDate('2024-01-01T01:30:00+09:00', 'ISO')?.instant).toBe('2023-12-31T16:30:00Z');
    expect(parseWireDate('2026-01-05 08:00:00', 'yyyy-MM-dd HH:mm:ss')?.instant).toBe('2026-01-05T01:00:00Z');
  });

  it('reads slashes and spreadsheet serials', () => {
    expect(parseWireDate('9/7/2021', 'dd/MM/yyyy')?.day).toBe('2021-07-09');
    expect(parseWireDate('45000', 'EXCEL_SERIAL')).toEqual({ day: '2023-03-15', precision: 'DAY', zeroed: false });
    expect(parseWireDate('45000.5', 'EXCEL_SERIAL')?.instant).toBe('2023-03-15T05:00:00Z');
  });

  it.each([
    ['20210230083015', 'yyyyMMddHHmmss'],
    ['20210709243015', 'yyyyMMddHHmmss'],
    ['20210709080060', 'yyyyMMddHHmmss'],
    ['2021070908301', 'yyyyMMddHHmmss'],
    ['2021-07-09', 'yyyyMMddHHmmss'],
    ['20210009', 'yyyyMMdd'],
    ['00000000', 'yyyyMMdd'],
    ['202107090830', 'yyyyMMdd'],
    ['198000000830', 'yyyyMMddHHmm'],
    ['', 'yyyyMMdd'],
    ['2024-02-30T07:00:00', 'ISO'],
    ['2024-02-03T07:00:00+15:00', 'ISO'],
    ['2024-02-03 07:00:00', 'ISO'],
    ['31/02/2021', 'dd/MM/yyyy'],
    ['60', 'EXCEL_SERIAL'],
    ['-3', 'EXCEL_SERIAL'],
  ] as const)('takes %p for no %s', (text, format) => {
    expect(parseWireDate(text, format)).toBeUndefined();
  });

  it('agrees with the platform calendar on every day of a century', () => {
    const wrong: string[] = [];
    for (let time = Date.UTC(1996, 0, 1); time < Date.UTC(2096, 0, 1); time += 86_400_000 - 977_000) {
      const digits = new Date(time).toISOString().replace(/\D/g, '').slice(0, 14);
      const instant = new Date(time - 7 * 3_600_000).toISOString().replace('.000', '');
      if (parseWireDate(digits, 'yyyyMMddHHmmss')?.instant !== instant) wrong.push(digits);
    }
    expect(wrong).toEqual([]);
  });
});

describe('createCodeList', () => {
  const kinds = createCodeList([
    { to: '2025-07-01', codes: { '1': 'CITIZEN', '2': 'BUSINESS' } },
    { from: '2025-07-01', codes: { '0': 'CITIZEN', '1': 'BUSINESS' } },
  ]);

  it("picks the edition by the event's day", () => {
    expect(kinds.lookup('1', '2025-06-30')).toBe('CITIZEN');
    expect(kinds.lookup('1', '2025-07-01')).toBe('BUSINESS');
  });

  it('has no meaning for an unknown code, nor for inherited names', () => {
    expect(kinds.lookup('2', '2026-01-01')).toBeUndefined();
    expect(kinds.lookup('toString', '2026-01-01')).toBeUndefined();
  });

  it('refuses editions that overlap', () => {
    expect(() =>
      createCodeList([
        { to: '2021-01-01', codes: {} },
        { from: '2020-01-01', codes: {} },
      ]),
    ).toThrow(/overlap/);
  });
});
