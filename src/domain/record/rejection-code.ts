/** Why a row was not taken in; each is explained to a sector officer in the rejection's message. */
export const rejectionCodes = [
  'MISSING_KEY',
  'BAD_KEY',
  'BAD_DATE',
  'BAD_NUMBER',
  'BAD_VALUE',
  'MISSING_FIELD',
  'UNREADABLE_ROW',
  'UNKNOWN_OFFICE',
  'UNKNOWN_FACILITY',
  'UNKNOWN_SCHOOL',
  'UNKNOWN_AREA',
  'AMBIGUOUS_AREA',
  'AREA_CODE_OUT_OF_TIME',
  'NOT_THIS_REPORTER',
] as const;

export type RejectionCode = (typeof rejectionCodes)[number];
