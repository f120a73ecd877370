import { dayOfInstant, parsePeriod } from '#domain';
import { GianhError } from '#kernel';
import { closePeriod, type SnapshotRow } from '#store';
import type { Hub } from './hub.js';

/** Which period to close, by its code, and what its snapshot is to be called; default `Kỳ <code>`. */
export interface CloseRequest {
  readonly period: string;
  readonly name?: string;
  readonly again?: boolean;
}

/** Closes a period that has ended; GIANH_BAD_PERIOD for one that has not, else as `closePeriod` refuses. */
export async function closeHubPeriod(hub: Hub, { period: code, name, again }: CloseRequest): Promise<SnapshotRow> {
  const { database, registers, clock, logger } = hub;
  const period = parsePeriod(code, registers().terms);
  const today = dayOfInstant(`${clock.now().toISOString().slice(0, 19)}Z`);
  if (today < period.to) {
    throw new GianhError('GIANH_BAD_PERIOD', `${period.code} runs until ${period.to}: close it from that day on.`);
  }
  const closed = await closePeriod(database.pool, { period: period.code, name: name ?? `Kỳ ${period.code}`, again });
  logger.info({ period: period.code, snapshot: closed.n, name: closed.name }, 'period closed');
  return closed;
}
