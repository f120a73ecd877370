import type { Day, DistinctRecordsMeasure, Fact } from '#domain';
import type { DistinctCount, DistinctQuestion } from '#store';
import type { Place } from '../query/place.js';
import type { Slice } from './slice.js';

/** Different values to be counted over all places and days of one row. */
export interface DistinctWish {
  readonly fact: Fact;
  readonly measure: DistinctRecordsMeasure;
  readonly slice: Slice;
  readonly places: readonly Place[];
  readonly from: Day;
  readonly to: Day;
}

/** Collects what is counted by distinct values; rows of one measure and slice are one statement. */
export interface DistinctPlan {
  readonly want: (wish: DistinctWish) => void;
  readonly questions: (snapshot: number) => readonly DistinctQuestion[];
  readonly settle: (answers: readonly (readonly DistinctCount[])[]) => void;
  /** Counts per member (`''` without break-down) of a wish made before. */
  readonly members: (wish: DistinctWish) => ReadonlyMap<string, number>;
}

interface Entry {
  readonly wish: DistinctWish;
  /** Rows by their places and days, in the order asked. */
  readonly rows: Map<string, DistinctQuestion['rows'][number]>;
  counts: readonly DistinctCount[];
}

/** An empty plan. */
export function createDistinctPlan(): DistinctPlan {
  const entries = new Map<string, Entry>();
  const nameOf = ({ measure, slice }: DistinctWish): string => JSON.stringify([measure.key, slice]);
  const rowOf = ({ places, from, to }: DistinctWish): string => JSON.stringify([places, from, to]);
  return {
    want: (wish) => {
      let entry = entries.get(nameOf(wish));
      if (!entry) entries.set(nameOf(wish), (entry = { wish, rows: new Map(), counts: [] }));
      entry.rows.set(rowOf(wish), { places: wish.places, from: wish.from, to: wish.to });
    },
    questions: (snapshot) =>
      [...entries.values()].map(({ wish: { fact, measure, slice }, rows }) => ({
        fact,
        measure,
        by: slice.by,
        where: slice.where,
        rows: [...rows.values()],
        snapshot,
      })),
    settle: (answers) => [...entries.values()].forEach((entry, index) => (entry.counts = answers[index] ?? [])),
    members: (wish) => {
      const entry = entries.get(nameOf(wish));
      const row = [...(entry?.rows.keys() ?? [])].indexOf(rowOf(wish));
      const counts = (entry?.counts ?? []).filter((count) => count.row === row);
      return new Map(counts.map(({ member, count }) => [member ?? '', count]));
    },
  };
}
