/**
 * OPEN: waits for a corrected row. WAITING_REGISTER: waits for a register to be mended. RESOLVED: replayed with success.
 * SUPERSEDED: the same record has come again since, good or bad.
 */
export type RejectionState = 'OPEN' | 'WAITING_REGISTER' | 'RESOLVED' | 'SUPERSEDED';

/** A row that was not taken in. */
export interface NewRejection {
  readonly sourceId: number;
  readonly deliveryId: number;
  readonly position: string;
  readonly wireTable?: string;
  readonly naturalKey?: string;
  readonly version?: string;
  readonly field?: string;
  readonly code: string;
  readonly message: string;
  /** The sieved row, for replay; absent where there was no row to be read. */
  readonly row?: unknown;
  readonly createdAt: string;
  readonly state: RejectionState;
}

export interface RejectionRow extends NewRejection {
  readonly id: number;
  readonly sourceName: string;
  /** Of its delivery. */
  readonly reporter?: string;
  readonly receivedAt: string;
}
