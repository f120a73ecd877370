import type { Bilingual } from './bilingual.js';

/** What becomes of a part that has no value: its maximum stays and it earns nothing, or the others are scaled up. */
export const absentTreatments = ['ZERO_POINTS', 'LEAVE_OUT'] as const;
export type AbsentTreatment = (typeof absentTreatments)[number];

/** Absences that a definition may treat; one that it does not name makes the composite absent. */
export const treatedAbsences = ['NO_DATA', 'ZERO_DENOMINATOR', 'NOT_APPLICABLE', 'NOT_PUBLISHED'] as const;
export type TreatedAbsence = (typeof treatedAbsences)[number];

export type WhenAbsent = Readonly<Partial<Record<TreatedAbsence, AbsentTreatment>>>;

/** One metric of a composite and the points it can earn. */
export interface CompositePart {
  /** Key of another metric, evaluated for the same place, period and slice. */
  readonly metric: string;
  readonly maxPoints: number;
  /** Value that earns all points; points fall linearly to none at `zeroAt`. */
  readonly fullAt: number;
  readonly zeroAt: number;
  /** Key of a metric in percent whose share the value is multiplied with first (QĐ 766, 3.3: × the rate synchronised). */
  readonly scale?: string;
  readonly whenAbsent: WhenAbsent;
}

/** A named group of parts whose points are shown together. */
export interface CompositeGroup {
  readonly key: string;
  readonly name: Bilingual;
  readonly parts: readonly CompositePart[];
}
