import type { CellQuestion, MetricStore } from '#store';

/** What was read to answer: cells, and kinds of records in units. */
export interface AskedOfStore {
  readonly cells: CellQuestion[];
  readonly records: { readonly kind: string; readonly unitIds: readonly number[] }[];
}

/** A store that answers like another and remembers what it was asked. */
export function recordingStore(store: MetricStore): { readonly store: MetricStore; readonly asked: AskedOfStore } {
  const asked: AskedOfStore = { cells: [], records: [] };
  const recording: MetricStore = {
    readCells: (question) => {
      asked.cells.push(question);
      return store.readCells(question);
    },
    readRecordsSum: (question) => {
      asked.records.push({ kind: question.measure.record, unitIds: question.unitIds });
      return store.readRecordsSum(question);
    },
    readDistinct: (question) => {
      const unitIds = question.rows.flatMap(({ places }) => places.map(({ unitId }) => unitId));
      asked.records.push({ kind: question.measure.record, unitIds });
      return store.readDistinct(question);
    },
    readPublished: (question) => {
      asked.records.push({ kind: question.measure.record, unitIds: question.unitIds });
      return store.readPublished(question);
    },
    readProgress: (snapshot, known) => store.readProgress(snapshot, known),
  };
  return { store: recording, asked };
}
