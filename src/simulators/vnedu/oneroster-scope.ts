import type { Enrolment } from './roster-entries.js';

/** What one delivery of a school shows. */
export interface OneRosterScope {
  readonly version: '1.1' | '1.2';
  readonly mode: 'bulk' | 'delta';
  /** First years of the school years in it. */
  readonly years: readonly number[];
  /** The day of the export: nothing later shows. */
  readonly asOf: string;
  /** Whether staff are in it. */
  readonly staff: boolean;
  readonly shows: (enrolment: Enrolment) => boolean;
  /** Share of enrolment lines written twice, by enrolment. */
  readonly twice: (enrolment: Enrolment) => boolean;
  /** The text as this school's system writes it: with or without a mark, header in this or that form. */
  readonly dressed: (text: string) => string;
}
