import type { Fact } from '../fact/fact.js';
import { deliveryQualityShape } from './delivery-quality-shape.js';
import { deliveredRecords } from './measures/delivered-records.js';
import { deliveredRows } from './measures/delivered-rows.js';

/** How good what sources deliver is, by source and reporter. */
export const qualityFact: Fact = {
  name: 'quality',
  shapes: [deliveryQualityShape],
  dimensions: [
    { dimension: 'SOURCE', field: 'sourceName' },
    { dimension: 'REPORTER', field: 'reporterCode' },
  ],
  measures: [...deliveredRows, ...deliveredRecords],
};
