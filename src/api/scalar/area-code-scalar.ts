import { patternScalar } from './pattern-scalar.js';

/** GSO code of an administrative unit. */
export const AreaCodeScalar = patternScalar({
  name: 'AreaCode',
  description:
    'Code of an administrative unit (mã đơn vị hành chính): 2 digits for a province, 3 for a district, 5 for a commune; ' +
    'it means something only together with a day, because codes are re-used.',
  pattern: /^(\d{2}|\d{3}|\d{5})$/,
  hint: 'write 2 digits for a province, 3 for a district, 5 for a commune, in quotes.',
});
