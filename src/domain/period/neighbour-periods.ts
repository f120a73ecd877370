import { addDays } from '../day/add-days.js';
import { isDay } from '../day/is-day.js';
import { isoWeekOf, mondayOfIsoWeek } from './iso-week.js';
import type { Period } from './period.js';
import { periodOf, schoolTerm, schoolYear } from './period-of.js';
import { defaultSchoolTerms, type SchoolTerms, type TermNumber } from './school-terms.js';

/** The period of the same grain just before; before a first term it is the second term of the year before. */
export function previousPeriod(period: Period, terms: SchoolTerms = defaultSchoolTerms): Period {
  if (period.grain === 'SCHOOL_TERM') {
    const startYear = startYearOf(period);
    return termOf(period) === 2 ? schoolTerm(startYear, 1, terms) : schoolTerm(startYear - 1, 2, terms);
  }
  return periodOf(addDays(period.from, -1), period.grain);
}

/** The period of the same grain just after. */
export function nextPeriod(period: Period, terms: SchoolTerms = defaultSchoolTerms): Period {
  if (period.grain === 'SCHOOL_TERM') {
    const startYear = startYearOf(period);
    return termOf(period) === 1 ? schoolTerm(startYear, 2, terms) : schoolTerm(startYear + 1, 1, terms);
  }
  return periodOf(period.to, period.grain);
}

/** The period of the same name a year earlier; `undefined` where that year has none (29 February, week 53). */
export function samePeriodLastYear(period: Period, terms: SchoolTerms = defaultSchoolTerms): Period | undefined {
  const { grain } = period;
  switch (grain) {
    case 'SCHOOL_TERM':
      return schoolTerm(startYearOf(period) - 1, termOf(period), terms);
    case 'SCHOOL_YEAR':
      return schoolYear(startYearOf(period) - 1);
    case 'WEEK': {
      const { year, week } = isoWeekOf(period.from);
      const monday = mondayOfIsoWeek(year - 1, week);
      return monday === undefined ? undefined : periodOf(monday, grain);
    }
    default: {
      const day = `${Number(period.from.slice(0, 4)) - 1}${period.from.slice(4)}`;
      return isDay(day) ? periodOf(day, grain) : undefined;
    }
  }
}

function startYearOf({ code }: Period): number {
  return Number(code.slice(2, 6));
}

function termOf({ code }: Period): TermNumber {
  return code.slice(11).startsWith('-T1') ? 1 : 2;
}
