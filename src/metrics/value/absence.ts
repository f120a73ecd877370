/** Why there is no number: zero, missing, late and refused are different things. */
export type Absence =
  'NO_DATA' | 'NOT_COMPARABLE' | 'SUPPRESSED' | 'STALE' | 'NOT_PUBLISHED' | 'NOT_APPLICABLE' | 'ZERO_DENOMINATOR';
