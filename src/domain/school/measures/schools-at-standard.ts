import type { Measure } from '../../fact/measure.js';

const listing = { type: 'CELL', record: 'school_listing', add: 1, over: { place: 'SUM', time: 'SUM' } } as const;

/** Schools on the list that are of national standard, and those of which it is known whether they are. */
export const schoolsAtStandard: readonly Measure[] = [
  { ...listing, key: 'schools_at_standard_opened', day: 'listedDay', when: 'isAtNationalStandard' },
  { ...listing, key: 'schools_at_standard_closed', day: 'delistedDay', when: 'isAtNationalStandard' },
  {
    type: 'STOCK',
    key: 'schools_at_standard',
    opened: 'schools_at_standard_opened',
    closed: 'schools_at_standard_closed',
  },
  { ...listing, key: 'schools_standard_known_opened', day: 'listedDay', when: 'isStandardKnown' },
  { ...listing, key: 'schools_standard_known_closed', day: 'delistedDay', when: 'isStandardKnown' },
  {
    type: 'STOCK',
    key: 'schools_standard_known',
    opened: 'schools_standard_known_opened',
    closed: 'schools_standard_known_closed',
  },
];
