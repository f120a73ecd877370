/**
 * What the hub noticed about a record and did not repair: real feeds rewrite statuses, invent identities and
 * re-mint codes (shared knowledge of the reference, §2.5), so a reader must be able to see it.
 */
export const qualityFlags = [
  'STATUS_JUMP',
  'STATUS_REWRITTEN',
  'PLACEHOLDER_IDENTITY',
  'CODE_REMINTED',
  'DUE_DATE_MISSING',
  'RETURN_DATE_MISSING',
  'RECEIVED_DATE_MISSING',
  'POSSIBLE_DUPLICATE',
  'END_BEFORE_START',
  'ZERO_DATE',
  'UNKNOWN_CODE',
  'UNKNOWN_PROCEDURE',
  'FOREIGN_SCHEME',
  'AMOUNTS_DIFFER',
  'PARALLEL_LISTS_DIFFER',
  'ESTIMATE_AFTER_OFFICIAL',
  'AREA_CODE_OUT_OF_TIME',
  'VALUE_NORMALISED',
  'OPEN_TOO_LONG',
] as const;

export type QualityFlag = (typeof qualityFlags)[number];
