import { facts } from '#domain';
import { createMeasureBook, leafMeasures } from '#metrics';
import { type CellVerification, verifyCells } from '#store';
import type { Hub } from './hub.js';

/** What to recompute; nothing: everything. */
export interface VerifyRequest {
  /** Key of a metric of the catalogue. */
  readonly metric?: string;
  /** Code of an area; every version it ever had, with everything below it. */
  readonly area?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Recomputes cells from the records by the second path; throws GIANH_UNKNOWN_METRIC or GIANH_UNKNOWN_CODE. */
export async function verifyHub(hub: Hub, { metric, area, from, to }: VerifyRequest): Promise<CellVerification> {
  const measures =
    metric === undefined ? undefined : leafMeasures(metric, hub.engine.catalogue, createMeasureBook(facts));
  const unitIds = area === undefined ? undefined : unitsOf(hub, area);
  const found = await verifyCells(hub.database.pool, { facts, measures, unitIds, from, to });
  if (found.drifts > 0) hub.logger.error({ drifts: found.drifts, first: found.drift.slice(0, 5) }, 'cells drift');
  return found;
}

function unitsOf({ registers }: Hub, code: string): readonly number[] {
  const { areaBook, home } = registers();
  const versions = areaBook.versionsOf(code);
  if (versions.length === 0) areaBook.resolve(code, home.versions[0]?.from ?? '2021-07-09');
  const below = (id: number): readonly number[] => [id, ...areaBook.children(id).flatMap((unit) => below(unit.id))];
  return [...new Set(versions.flatMap(({ id }) => below(id)))];
}
