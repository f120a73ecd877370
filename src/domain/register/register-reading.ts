import type { AreaBook } from '../area/area-book.js';
import type { PopulationSeries } from '../area/unit-facts.js';
import type { UnitVersion } from '../area/unit-version.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Day } from '../day/day.js';
import type { OrganisationBook } from '../organisation/organisation-book.js';
import type { ProcedureBook } from '../procedure/procedure-book.js';

/** The registers a figure is read from. */
export interface RegisterBooks {
  readonly areaBook: AreaBook;
  readonly organisations: OrganisationBook;
  readonly procedures: ProcedureBook;
  readonly calendar: WorkingCalendar;
}

/** Where and when: the units whose land makes the place, and its days `from <= d < to`. */
export interface RegisterPlace {
  /** The unit asked about, whose level says which procedures are handled in it. */
  readonly unit: UnitVersion;
  /** A unit itself (0) or with everything below it (1), and the share of it that belongs; they do not overlap on any day. */
  readonly places: readonly { readonly unitId: number; readonly scope: 0 | 1; readonly weight: number }[];
  readonly from: Day;
  readonly to: Day;
}

/** A part of a figure: an amount, the share of it that belongs to the place, and its members by dimension. */
export interface RegisterItem {
  readonly amount: number;
  readonly weight: number;
  readonly members: Readonly<Record<string, readonly string[]>>;
}

/** What a register says; no items at all: it does not know. */
export interface RegisterReading {
  readonly items?: readonly RegisterItem[];
  /** The series inhabitants are counted in: figures of two series are never set side by side without saying so. */
  readonly series?: PopulationSeries;
}
