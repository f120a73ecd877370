import type { Day } from '../day/day.js';
import { addDays } from '../day/add-days.js';
import { isoWeekOf } from './iso-week.js';
import type { Grain, Period } from './period.js';
import { defaultSchoolTerms, type SchoolTerms, type TermNumber } from './school-terms.js';

/** The period of that grain in which a day lies; `undefined` only between school terms (June to August). */
export function periodOf(day: Day, grain: Exclude<Grain, 'SCHOOL_TERM'>): Period;
export function periodOf(day: Day, grain: Grain, terms?: SchoolTerms): Period | undefined;
export function periodOf(day: Day, grain: Grain, terms: SchoolTerms = defaultSchoolTerms): Period | undefined {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  switch (grain) {
    case 'DAY':
      return { code: day, grain, from: day, to: addDays(day, 1) };
    case 'WEEK': {
      const { year: weekYear, week, monday } = isoWeekOf(day);
      return { code: `${weekYear}-W${pad(week)}`, grain, from: monday, to: addDays(monday, 7) };
    }
    case 'MONTH':
      return { code: day.slice(0, 7), grain, from: firstOf(year, month), to: firstOf(year, month + 1) };
    case 'QUARTER': {
      const quarter = Math.ceil(month / 3);
      return {
        code: `${year}-Q${quarter}`,
        grain,
        from: firstOf(year, quarter * 3 - 2),
        to: firstOf(year, quarter * 3 + 1),
      };
    }
    case 'YEAR':
      return { code: `${year}`, grain, from: firstOf(year, 1), to: firstOf(year + 1, 1) };
    case 'SCHOOL_YEAR':
      return schoolYear(month >= 9 ? year : year - 1);
    case 'SCHOOL_TERM': {
      const startYear = month >= 9 ? year : year - 1;
      const both = [schoolTerm(startYear, 1, terms), schoolTerm(startYear, 2, terms)];
      return both.find(({ from, to }) => from <= day && day < to);
    }
  }
}

/** The school year that begins on 1 September of a year: SY2020-2021 is 2020-09-01 to 2021-08-31. */
export function schoolYear(startYear: number): Period {
  const code = `SY${startYear}-${startYear + 1}`;
  return { code, grain: 'SCHOOL_YEAR', from: firstOf(startYear, 9), to: firstOf(startYear + 1, 9) };
}

export function schoolTerm(startYear: number, number: TermNumber, terms: SchoolTerms): Period {
  return { code: `${schoolYear(startYear).code}-T${number}`, grain: 'SCHOOL_TERM', ...terms.term(startYear, number) };
}

/** The first of a month; month 13 is January of the next year. */
function firstOf(year: number, month: number): Day {
  return month > 12 ? `${year + 1}-${pad(month - 12)}-01` : `${year}-${pad(month)}-01`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
