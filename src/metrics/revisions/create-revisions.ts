import { dayOfInstant } from '#domain';
import { GianhError } from '#kernel';
import type { ChangeHistory, MetricStore, SnapshotRow } from '#store';
import { createMetricEngine, type MetricEngineDeps } from '../create-metric-engine.js';
import type { MetricQuery, SnapshotView } from '../query/metric-query.js';
import type { MetricValue } from '../value/metric-value.js';
import { pickSnapshots } from './pick-snapshots.js';
import { recordingStore } from './recording-store.js';
import type { Revision, RevisionQuestion, Revisions } from './revision.js';

/** Most later snapshots at which one value is answered again. */
export const mostRevisions = 40;

/**
 * Builds the finder of what later snapshots changed of a value.
 *
 * The value is answered once and the questions put to the store are looked at again: only snapshots that wrote one of those
 * cells or records, or named other definitions or registers, can have changed it, and only at those it is answered anew.
 */
export function createRevisions(
  deps: MetricEngineDeps & { readonly history: ChangeHistory },
): (question: RevisionQuestion) => Promise<Revisions> {
  const { history } = deps;

  const valueAt = async (
    store: MetricStore,
    question: RevisionQuestion,
    snapshot: SnapshotView,
  ): Promise<MetricValue> => {
    const { key, area, period, where, frame } = question;
    const query: MetricQuery = { keys: [key], areas: [area], periods: [period], where, frame, snapshot };
    const [table] = await createMetricEngine({ ...deps, store }).answer([query]);
    return table!.rows[0]!.values[0]!;
  };

  return async (question) => {
    const span = { after: question.snapshot.n, until: question.until };
    if (span.until <= span.after) return { revisions: [], complete: true };
    const { store, asked } = recordingStore(deps.store);
    let before = await valueAt(store, question, question.snapshot);
    const numbers = await Promise.all([
      ...asked.cells.map((cells) => history.cellChanges(cells, span)),
      ...asked.records.map((records) => history.recordChanges(records, span)),
    ]);
    const rows = await history.changedSnapshots([...new Set(numbers.flat())], span);
    const { picked, complete } = pickSnapshots(rows, mostRevisions);
    const revisions: Revision[] = [];
    for (const snapshot of picked) {
      const after = await valueAt(deps.store, question, viewOf(snapshot)).catch(nothingThere);
      if (after === undefined || said(after) === said(before)) continue;
      revisions.push({ snapshot, before, after });
      before = after;
    }
    return { revisions, complete };
  };
}

const viewOf = ({ n, at }: SnapshotRow): SnapshotView => ({ n, day: dayOfInstant(at) });

/** What a value says, without when and by whom it was said. */
const said = ({ value, absence, numerator, denominator }: MetricValue): string =>
  JSON.stringify([value, absence, numerator, denominator]);

/** Later definitions or registers may not know what was asked: then there is nothing to compare. */
function nothingThere(error: unknown): undefined {
  if (error instanceof GianhError && error.fault === 'caller') return undefined;
  throw error;
}
