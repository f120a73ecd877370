import { GianhError } from '#kernel';
import { isDay } from '../day/is-day.js';
import { mondayOfIsoWeek } from './iso-week.js';
import type { Period } from './period.js';
import { periodOf, schoolTerm, schoolYear } from './period-of.js';
import { defaultSchoolTerms, type SchoolTerms, type TermNumber } from './school-terms.js';

const forms =
  'Use a year 2021, quarter 2021-Q2, month 2021-06, ISO week 2021-W23, day 2021-06-15, school year SY2020-2021 or term SY2020-2021-T1.';

/** The period a code names; refuses with GIANH_BAD_PERIOD, teaching the forms. Years 1900 to 2199. */
export function parsePeriod(code: string, terms: SchoolTerms = defaultSchoolTerms): Period {
  const year = Number(/^(?:SY)?(\d{4})/.exec(code)?.[1]);
  if (year < 1900 || year > 2199) throw badPeriod(code, 'Years go from 1900 to 2199.');
  return readSchoolPeriod(code, terms) ?? readCalendarPeriod(code);
}

function readCalendarPeriod(code: string): Period {
  const [, year, rest] = /^(\d{4})(?:-(.+))?$/.exec(code) ?? [];
  if (year === undefined) throw badPeriod(code);
  if (rest === undefined) return periodOf(`${year}-01-01`, 'YEAR');
  if (/^Q[1-4]$/.test(rest)) return periodOf(`${year}-${String(Number(rest[1]) * 3).padStart(2, '0')}-01`, 'QUARTER');
  if (/^W\d\d$/.test(rest)) {
    const monday = mondayOfIsoWeek(Number(year), Number(rest.slice(1)));
    if (monday === undefined) throw badPeriod(code, `${year} has no ISO week ${rest.slice(1)}.`);
    return periodOf(monday, 'WEEK');
  }
  if (/^\d\d$/.test(rest)) {
    if (!isDay(`${code}-01`)) throw badPeriod(code, `There is no month ${rest}.`);
    return periodOf(`${code}-01`, 'MONTH');
  }
  if (/^\d\d-\d\d$/.test(rest)) {
    if (!isDay(code)) throw badPeriod(code, 'There is no such day.');
    return periodOf(code, 'DAY');
  }
  throw badPeriod(code);
}

function readSchoolPeriod(code: string, terms: SchoolTerms): Period | undefined {
  const [, first, second, term] = /^SY(\d{4})-(\d{4})(?:-T([12]))?$/.exec(code) ?? [];
  if (first === undefined) return undefined;
  const startYear = Number(first);
  if (Number(second) !== startYear + 1) {
    throw badPeriod(code, `A school year ends the year after it begins: SY${startYear}-${startYear + 1}.`);
  }
  return term === undefined ? schoolYear(startYear) : schoolTerm(startYear, Number(term) as TermNumber, terms);
}

function badPeriod(code: string, why = 'It has none of the known forms.'): GianhError {
  return new GianhError('GIANH_BAD_PERIOD', `"${code}" is not a period. ${why} ${forms}`, { period: code });
}
