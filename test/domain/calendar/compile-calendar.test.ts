import { describe, expect, it } from '@jest/globals';
import { compileCalendar } from '#domain';

const holiday = (line: number, day: string, kind = 'HOLIDAY') => ({
  file: 'holidays.csv',
  line,
  values: { day, kind, name: 'Ngày nghỉ' },
});
const worked = (line: number, day: string, insteadOf: string) => ({
  file: 'worked-saturdays.csv',
  line,
  values: { day, instead_of: insteadOf, name: 'Làm bù' },
});

describe('compiling the calendar', () => {
  it('keeps holidays, compensatory days and worked Saturdays', () => {
    const rows = {
      holidays: [holiday(2, '2024-04-30'), holiday(3, '2024-04-29', 'COMPENSATORY')],
      workedSaturdays: [worked(2, '2024-05-04', '2024-04-29')],
    };
    expect(compileCalendar(rows).map(({ day, kind }) => [day, kind])).toEqual([
      ['2024-04-30', 'HOLIDAY'],
      ['2024-04-29', 'COMPENSATORY'],
      ['2024-05-04', 'WORKED_SATURDAY'],
    ]);
  });

  it('lists every fault with file and line', () => {
    const rows = {
      holidays: [holiday(2, '2024-04-30'), holiday(3, '2024-04-30'), holiday(4, '2024-02-30')],
      workedSaturdays: [worked(2, '2024-05-05', '2024-04-30')],
    };
    expect(() => compileCalendar(rows)).toThrow(
      expect.objectContaining({
        code: 'GIANH_SEED_INVALID',
        details: {
          faults: [
            { file: 'holidays.csv', line: 3, field: 'day', problem: '2024-04-30 is given twice' },
            { file: 'holidays.csv', line: 4, field: 'day', problem: '"2024-02-30" is not a day' },
            { file: 'worked-saturdays.csv', line: 2, field: 'day', problem: '2024-05-05 is not a Saturday' },
            {
              file: 'worked-saturdays.csv',
              line: 2,
              field: 'instead_of',
              problem: '2024-04-30 is not a compensatory day of holidays.csv',
            },
          ],
        },
      }),
    );
  });
});
