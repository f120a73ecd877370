import { describe, expect, it } from '@jest/globals';
import { createProcedureBook, type Procedure } from '#domain';

function procedure(id: number, code: string, rest: Partial<Procedure> = {}): Procedure {
  return {
    id,
    key: `PROCEDURE:${code}@${rest.from ?? ''}`,
    code,
    name: `Thủ tục ${code}`,
    fieldCode: 'XD01',
    fieldName: 'Hoạt động xây dựng',
    levels: ['DISTRICT'],
    allowedWorkingDays: 15,
    online: 'PARTIAL',
    groups: ['CONSTRUCTION_PERMIT'],
    succeededBy: [],
    ...rest,
  };
}

const book = createProcedureBook({
  procedures: [
    procedure(1, '1.009994', { to: '2023-01-01', allowedWorkingDays: 20 }),
    procedure(2, '1.009994', { from: '2023-01-01', to: '2025-07-01', succeededBy: ['2.009994'] }),
    procedure(3, '2.009994', { from: '2025-07-01', levels: ['COMMUNE'] }),
    procedure(4, '1.000100', { fieldCode: 'HT01', fieldName: 'Hộ tịch', groups: [] }),
  ],
  groups: [{ code: 'CONSTRUCTION_PERMIT', name: 'Cấp giấy phép xây dựng' }],
});

describe('the procedure book', () => {
  it('gives the version of the day', () => {
    expect(book.find('1.009994', '2022-12-31')?.id).toBe(1);
    expect(book.find('1.009994', '2023-01-01')?.id).toBe(2);
    expect(book.find('1.009994', '2025-07-01')).toBeUndefined();
    expect(book.versionsOf('1.009994').map(({ id }) => id)).toEqual([1, 2]);
  });

  it('gives the longest time of a version, and nothing for an unresolved procedure', () => {
    expect(book.allowedWorkingDays(1)).toBe(20);
    expect(book.allowedWorkingDays(2)).toBe(15);
    expect(book.allowedWorkingDays(undefined)).toBeUndefined();
    expect(book.allowedWorkingDays(99)).toBeUndefined();
  });

  it('gives a group on a day and over all time', () => {
    expect(book.inGroup('CONSTRUCTION_PERMIT', '2025-07-01').map(({ id }) => id)).toEqual([3]);
    expect(book.inGroup('CONSTRUCTION_PERMIT').map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(book.on('2021-07-09').map(({ id }) => id)).toEqual([4, 1]);
  });

  it('names its fields once', () => {
    expect(book.fields).toEqual([
      { code: 'HT01', name: 'Hộ tịch' },
      { code: 'XD01', name: 'Hoạt động xây dựng' },
    ]);
  });

  it('refuses unknown codes with what is known of them', () => {
    expect(() => book.resolve('1.009994', '2025-07-01')).toThrow(
      'The code "1.009994" names no procedure on 2025-07-01. It was Thủ tục 1.009994 (until 2022-12-31); ' +
        'Thủ tục 1.009994 (2023-01-01 to 2025-06-30, then 2.009994).',
    );
    expect(() => book.resolve('1.009995', '2021-07-09')).toThrow('Near matches: 1.009994');
    expect(book.resolve('1.000100', '2021-07-09').id).toBe(4);
    expect(() => book.procedure(99)).toThrow('no procedure with id 99');
  });

  it('refuses versions of one code that overlap', () => {
    const procedures = [
      procedure(1, '1.009994', { to: '2023-01-02' }),
      procedure(2, '1.009994', { from: '2023-01-01' }),
    ];
    expect(() => createProcedureBook({ procedures, groups: [] })).toThrow('valid on the same days');
  });
});
