import { enumOf } from '../schema/enum-of.js';

export const Grain = enumOf('Grain', 'Length of a period (loại kỳ).', {
  DAY: 'A calendar day (ngày).',
  WEEK: 'An ISO week, Monday to Sunday (tuần).',
  MONTH: 'A month (tháng).',
  QUARTER: 'A quarter (quý).',
  YEAR: 'A calendar year (năm).',
  SCHOOL_TERM: 'A school term (học kỳ).',
  SCHOOL_YEAR: 'A school year, from 1 September (năm học).',
});
