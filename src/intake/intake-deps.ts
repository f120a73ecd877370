import type { Clock, Logger } from '#kernel';
import type { IntakeStore, Pool } from '#store';
import type { Registers } from './resolve/registers.js';

/** What every operation of the intake works with; handed in by the composition root. */
export interface IntakeDeps {
  readonly pool: Pool;
  readonly store: IntakeStore;
  /** The registers in force; asked for each part, so that a mended register holds from the next part on. */
  readonly registers: () => Registers;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Rows of one landed part; default 5,000. */
  readonly partRows?: number;
}

/** The present instant, to the second. */
export const instantNow = ({ clock }: Pick<IntakeDeps, 'clock'>): string =>
  `${clock.now().toISOString().slice(0, 19)}Z`;
