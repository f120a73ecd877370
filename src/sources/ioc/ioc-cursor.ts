import type { Instant } from '#domain';

/** Where the two interfaces of one IOC were left. */
export interface IocCursor {
  /** Digest of the last whole answer by slice (`office|year|period|type`): an unchanged one is not landed again. */
  readonly slices: Readonly<Record<string, string>>;
  readonly reports?: ReportsCursor;
}

/** HISTORY asks by the day of receipt, UPDATES by the day of the last change. */
export interface ReportsCursor {
  readonly phase: 'HISTORY' | 'UPDATES';
  /** The window being read: `from` up to `to`, and its next page. */
  readonly from: Instant;
  readonly to?: Instant;
  readonly page: number;
  /** When this walk began: its last window ends here. Absent between two walks. */
  readonly until?: Instant;
}

/** Reads a stored cursor; anything that is none means from the beginning. */
export function readIocCursor(stored: unknown): IocCursor {
  const cursor = stored as Partial<IocCursor> | null | undefined;
  return { slices: cursor?.slices ?? {}, reports: cursor?.reports };
}
