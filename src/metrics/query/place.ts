/** A unit whose amounts are part of a row: its own (0) or with everything below it (1), and the share that belongs. */
export interface Place {
  readonly unitId: number;
  readonly scope: 0 | 1;
  /** 1, or below it where a divided unit gave only a share. */
  readonly weight: number;
}

/** Whether the whole of a place belongs to the row. */
export const isWhole = ({ weight }: Place): boolean => weight === 1;
