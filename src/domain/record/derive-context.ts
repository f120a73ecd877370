import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Procedure } from '../procedure/procedure.js';
import type { RecordFields } from './record-fields.js';

/** What a derivation rule may look at beside the record itself; plain values, handed in by the publisher. */
export interface DeriveContext {
  readonly calendar: WorkingCalendar;
  /** The parts of this record (a dossier's steps), in no promised order; empty where the shape names none. */
  readonly parts: readonly RecordFields[];
  /** What this record sees of its neighbours (RecordShape.neighbours), in no promised order. */
  readonly neighbours?: readonly RecordFields[];
  /** The procedure by its resolved id; `undefined` when unknown. */
  readonly procedure: (procedureId: number | undefined) => Procedure | undefined;
}
