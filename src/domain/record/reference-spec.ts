/** The registers a code can be resolved in. */
export type RegisterName = 'AREA' | 'AGENCY' | 'FACILITY' | 'SCHOOL' | 'PROCEDURE';

/**
 * A code of a record that the intake resolves as of the event's day.
 *
 * `field` receives the resolved version id (integer), e.g. `agencyId`. A `placing` reference also gives the record
 * its `unitId`. An unresolved `required` code quarantines the record; any other is kept as received and flagged.
 */
export interface ReferenceSpec {
  readonly name: string;
  readonly register: RegisterName;
  readonly field: string;
  /** The field that keeps the code as received; default `<name>Code`. */
  readonly code?: string;
  readonly required?: boolean;
  readonly placing?: boolean;
}
