import type { Fact } from '../fact/fact.js';
import { indexScoreShape } from './index-score-shape.js';
import { indexFiguresHeld } from './measures/index-figures-held.js';
import { papi } from './measures/papi.js';
import { parIndex } from './measures/par-index.js';
import { pci } from './measures/pci.js';
import { sipas } from './measures/sipas.js';

/** Governance indices; published by others, so read one by one and never added. */
export const indexFact: Fact = {
  name: 'index_score',
  shapes: [indexScoreShape],
  dimensions: [{ dimension: 'INDEX_COMPONENT', field: 'component' }],
  measures: [indexFiguresHeld, ...parIndex, ...sipas, ...papi, ...pci],
};
