import type { Measure } from '../../fact/measure.js';

const listing = { type: 'CELL', record: 'school_listing', add: 1, over: { place: 'SUM', time: 'SUM' } } as const;

/** Schools whose roster of the running school year has been delivered. */
export const schoolsOnVnedu: readonly Measure[] = [
  { ...listing, key: 'schools_on_vnedu_opened', day: 'listedDay' },
  { ...listing, key: 'schools_on_vnedu_closed', day: 'delistedDay' },
  { type: 'STOCK', key: 'schools_on_vnedu', opened: 'schools_on_vnedu_opened', closed: 'schools_on_vnedu_closed' },
];
