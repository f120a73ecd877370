import type { RowTarget } from './row-target.js';

/** A row before its places are known: when, and in whose structure. */
export interface RowFrame extends Pick<RowTarget, 'on' | 'period' | 'span' | 'until' | 'partial' | 'slice'> {
  /** Whether the structure was asked for, so that everything is restated to it. */
  readonly framed: boolean;
}
