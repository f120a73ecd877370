import type { Fact } from '../fact/fact.js';
import { indicatorValueShape } from './indicator-value-shape.js';
import { indicatorValuesHeld } from './measures/indicator-values-held.js';
import { warehouseMeasures } from './measures/warehouse-indicators.js';

/** Figures of the indicator warehouse; published by others, so read one by one and never added. */
export const indicatorFact: Fact = {
  name: 'indicator',
  shapes: [indicatorValueShape],
  dimensions: [{ dimension: 'INDICATOR_STATUS', field: 'status' }],
  measures: [indicatorValuesHeld, ...warehouseMeasures],
};
