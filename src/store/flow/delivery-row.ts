/**
 * How far a delivery has come: being landed, landed (resolved part by part), held for `--accept`, resolved, or failed
 * (refused, or gone before it was whole).
 */
export type DeliveryState = 'LANDING' | 'LANDED' | 'HELD' | 'RESOLVED' | 'FAILED';

/** A kind of record of which a delivery is the full set, by the beginning of its keys. */
export interface FullSetOf {
  readonly kind: string;
  readonly keyPrefix: string;
  /** The moment the set was taken, comparable with its rows' versions. */
  readonly version?: string;
}

/** A delivery as it stands in the store. */
export interface DeliveryRow {
  readonly id: number;
  readonly sourceId: number;
  readonly runId?: number;
  readonly reporter?: string;
  readonly name: string;
  readonly receivedAt: string;
  readonly sha256: string;
  readonly declared?: number;
  readonly actual: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly whole: boolean;
  readonly incompleteBecause?: string;
  readonly fullSet?: readonly FullSetOf[];
  readonly state: DeliveryState;
  readonly message?: string;
}

/** Columns of `DeliveryRow`. */
export const deliveryColumns = `id, source_id, run_id, reporter_code, name, received_at, sha256, declared, actual, accepted,
  rejected, whole, incomplete_because, full_set, state, message`;

interface DeliveryColumns {
  readonly id: number;
  readonly source_id: number;
  readonly run_id: number | null;
  readonly reporter_code: string | null;
  readonly name: string;
  readonly received_at: string;
  readonly sha256: string;
  readonly declared: number | null;
  readonly actual: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly whole: boolean;
  readonly incomplete_because: string | null;
  readonly full_set: readonly FullSetOf[] | null;
  readonly state: DeliveryState;
  readonly message: string | null;
}

export const deliveryFrom = (row: DeliveryColumns): DeliveryRow => ({
  id: row.id,
  sourceId: row.source_id,
  runId: row.run_id ?? undefined,
  reporter: row.reporter_code ?? undefined,
  name: row.name,
  receivedAt: row.received_at,
  sha256: row.sha256,
  declared: row.declared ?? undefined,
  actual: row.actual,
  accepted: row.accepted,
  rejected: row.rejected,
  whole: row.whole,
  incompleteBecause: row.incomplete_because ?? undefined,
  fullSet: row.full_set ?? undefined,
  state: row.state,
  message: row.message ?? undefined,
});
