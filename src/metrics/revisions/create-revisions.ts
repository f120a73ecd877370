import { dayOfInstant } from '#domain';
import { GianhError } from '#kernel';
import type { ChangeHistory, MetricStore, SnapshotRow } from '#store';
import { createMetricEngine, type MetricEngineDeps } from '../create-metric-engine.js';
import type { MetricQuery, SnapshotView } from '../query/metric-query.js';
import type { MetricValue } from '../value/metric-value.js';
import { pickSnapshots } from './pick-snapshots.js';
import { recordingStore } from './recording-store.js';
import type { Revision, RevisionQuestion, Revisions } from './revision.js';

/** Most later snapshots at which values are answered again. */
export const mostRevisions = 40;

/**
 * Builds the finder of what later snapshots changed of values.
 *
 * The values are answered once and the questions put to the store are looked at again: only snapshots that wrote one of
 * those cells or records, or named other definitions or registers, can have changed them, and only at those they are
 * answered anew, all by one plan.
 */
export function createRevisions(
  deps: MetricEngineDeps & { readonly history: ChangeHistory },
): (questions: readonly RevisionQuestion[]) => Promise<readonly Revisions[]> {
  const { history } = deps;

  const valuesAt = async (
    store: MetricStore,
    questions: readonly RevisionQuestion[],
    snapshot: SnapshotView,
  ): Promise<readonly MetricValue[]> => {
    const queries = questions.map(({ key, area, period, where, frame, window, sight }): MetricQuery => {
      return { keys: [key], areas: [area], periods: [period], where, frame, window, snapshot, sight };
    });
    const tables = await createMetricEngine({ ...deps, store }).answer(queries);
    return tables.map(({ rows }) => rows[0]!.values[0]!);
  };

  /** The same where later definitions or registers may not know what was asked: then each by itself. */
  const valuesLater = async (
    questions: readonly RevisionQuestion[],
    snapshot: SnapshotView,
  ): Promise<readonly (MetricValue | undefined)[]> => {
    try {
      return await valuesAt(deps.store, questions, snapshot);
    } catch (error) {
      if (questions.length === 1) return [nothingThere(error)];
      const alone = await Promise.all(questions.map((question) => valuesLater([question], snapshot)));
      return alone.flat();
    }
  };

  const find = async (questions: readonly RevisionQuestion[]): Promise<readonly Revisions[]> => {
    const { snapshot: first, until } = questions[0]!;
    const span = { after: first.n, until };
    if (span.until <= span.after) return questions.map(() => ({ revisions: [], complete: true }));
    const { store, asked } = recordingStore(deps.store);
    const before = [...(await valuesAt(store, questions, first))];
    const numbers = await Promise.all([
      ...asked.cells.map((cells) => history.cellChanges(cells, span)),
      ...asked.records.map((records) => history.recordChanges(records, span)),
    ]);
    const rows = await history.changedSnapshots([...new Set(numbers.flat())], span);
    const { picked, complete } = pickSnapshots(rows, mostRevisions);
    const revisions = questions.map((): Revision[] => []);
    for (const snapshot of picked) {
      const later = await valuesLater(questions, viewOf(snapshot));
      later.forEach((after, index) => {
        if (after === undefined || said(after) === said(before[index]!)) return;
        revisions[index]!.push({ snapshot, before: before[index]!, after });
        before[index] = after;
      });
    }
    return revisions.map((found) => ({ revisions: found, complete }));
  };

  return async (questions) => {
    const groups = Map.groupBy(questions, ({ snapshot, until }) => `${snapshot.n} ${until}`);
    const found = new Map<RevisionQuestion, Revisions>();
    for (const group of groups.values()) {
      const told = await find(group);
      group.forEach((question, index) => found.set(question, told[index]!));
    }
    return questions.map((question) => found.get(question)!);
  };
}

const viewOf = ({ n, at, closes }: SnapshotRow): SnapshotView => ({
  n,
  day: dayOfInstant(at),
  isPublished: closes !== undefined,
});

/** What a value says, without when and by whom it was said. */
const said = ({ value, absence, numerator, denominator }: MetricValue): string =>
  JSON.stringify([value, absence, numerator, denominator]);

/** Later definitions or registers may not know what was asked: then there is nothing to compare. */
function nothingThere(error: unknown): undefined {
  if (error instanceof GianhError && error.fault === 'caller') return undefined;
  throw error;
}
