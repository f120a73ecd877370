import type { Day } from '../day/day.js';
import { isDay } from '../day/is-day.js';
import type { PositionedRow } from '../text/positioned-row.js';
import { createRowFaults } from '../text/row-faults.js';

export type TermNumber = 1 | 2;

/** When the terms of a school year are: `[from, to)`, by the year in which the school year begins. */
export interface SchoolTerms {
  term(startYear: number, number: TermNumber): { readonly from: Day; readonly to: Day };
}

/** Rows of school-terms.csv: school year `*` with MM-DD is the rule, `2020-2021` with YYYY-MM-DD an exception. */
export type SchoolTermRow = PositionedRow<'school_year' | 'term' | 'from' | 'to'>;

/** The rule where no data say otherwise: T1 from 1 September to 15 January, T2 from 16 January to 31 May. */
export const defaultSchoolTerms: SchoolTerms = {
  term: (startYear, number) => termByRule(startYear, ruleDates[number]),
};

const ruleDates: Readonly<Record<TermNumber, readonly [string, string]>> = {
  1: ['09-01', '01-16'],
  2: ['01-16', '06-01'],
};

/** School terms from rows; the rule of the rows, then the default rule, fills what no row gives. */
export function compileSchoolTerms(rows: readonly SchoolTermRow[]): SchoolTerms {
  const faults = createRowFaults();
  const rules = new Map<string, readonly [string, string]>();
  const exceptions = new Map<string, { readonly from: Day; readonly to: Day }>();
  for (const row of rows) {
    const { school_year: schoolYear, term, from, to } = row.values;
    const startYear = schoolYear === '*' ? 2000 : Number(schoolYear.slice(0, 4));
    const days = schoolYear === '*' ? termByRule(startYear, [from, to]) : { from, to };
    const inYear = days.from >= `${startYear}-09-01` && days.from < days.to && days.to <= `${startYear + 1}-09-01`;
    if (schoolYear !== '*' && schoolYear !== `${startYear}-${startYear + 1}`) {
      faults.add(row, 'school_year', `"${schoolYear}" is neither * nor two following years`);
    } else if (!isDay(days.from) || !isDay(days.to)) faults.add(row, 'from', `${from} to ${to} are not days`);
    else if (!inYear) faults.add(row, 'from', `${from} to ${to} does not lie in the school year from 1 September on`);
    else if (schoolYear === '*') rules.set(term, [from, to]);
    else exceptions.set(`${startYear} ${term}`, days);
  }
  faults.throwIfAny();
  return {
    term: (startYear, number) =>
      exceptions.get(`${startYear} T${number}`) ?? termByRule(startYear, rules.get(`T${number}`) ?? ruleDates[number]),
  };
}

/** A month from September on is of the year the school year begins in, an earlier one of the next. */
function termByRule(
  startYear: number,
  [from, to]: readonly [string, string],
): { readonly from: Day; readonly to: Day } {
  const inYear = (monthDay: string) => `${monthDay >= '09' ? startYear : startYear + 1}-${monthDay}`;
  return { from: inYear(from), to: inYear(to) };
}
