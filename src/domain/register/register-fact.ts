import type { Fact } from '../fact/fact.js';
import type { Measure } from '../fact/measure.js';
import { registerFigures } from './register-figure.js';

/** `register_population`, `register_bed_days` …: one measure per figure of the registers. */
const figures: readonly Measure[] = registerFigures.map((figure) => ({
  type: 'REGISTER',
  key: `register_${figure.toLowerCase()}`,
  figure,
}));

/** What the registers hold, as a fact without records: nothing of it is stored in cells. */
export const registerFact: Fact = {
  name: 'register',
  shapes: [],
  dimensions: [],
  measures: [
    ...figures,
    { type: 'VALID_UNITS', key: 'register_communes', level: 'COMMUNE' },
    { type: 'VALID_UNITS', key: 'register_districts', level: 'DISTRICT' },
  ],
};
