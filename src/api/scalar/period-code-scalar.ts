import { patternScalar } from './pattern-scalar.js';

/** Code of a period; which period it is, `parsePeriod` of the domain says. */
export const PeriodCodeScalar = patternScalar({
  name: 'PeriodCode',
  description:
    'Code of a period (kỳ): 2021, 2021-Q2, 2021-06, 2021-W23, 2021-06-15, SY2020-2021 (school year, năm học), ' +
    'SY2020-2021-T1 (school term, học kỳ).',
  pattern: /^[\dA-Z][\dA-Z-]{0,23}$/,
  hint: 'write 2021, 2021-Q2, 2021-06, 2021-W23, 2021-06-15, SY2020-2021 or SY2020-2021-T1.',
});
