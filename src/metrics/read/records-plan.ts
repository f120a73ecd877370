import type { CellMeasure, Day, Fact, HistogramMeasure } from '#domain';
import type { RecordsQuestion, RecordsSum } from '#store';
import type { Slice } from './slice.js';

/** A measure summed from records: units, one span of days, a slice. */
export interface RecordsWish {
  readonly fact: Fact;
  readonly measure: CellMeasure | HistogramMeasure;
  readonly slice: Slice;
  readonly unitIds: readonly number[];
  readonly scope: 0 | 1;
  readonly from: Day;
  readonly to: Day;
}

/** Collects what only records can answer; wishes of one measure and slice are one statement. */
export interface RecordsPlan {
  readonly want: (wish: RecordsWish) => void;
  readonly questions: (snapshot: number) => readonly RecordsQuestion[];
  readonly settle: (answers: readonly (readonly RecordsSum[])[]) => void;
  /** Sums per member (`''` without break-down) of a wish made before. */
  readonly members: (wish: RecordsWish) => ReadonlyMap<string, number>;
  /** Value counts of a histogram wish, per member as `members`. */
  readonly counts: (wish: RecordsWish) => ReadonlyMap<string, ReadonlyMap<number, number>>;
}

interface Entry {
  readonly wish: RecordsWish;
  readonly units: Set<number>;
  readonly spans: Map<string, { readonly from: Day; readonly to: Day }>;
  sums: readonly RecordsSum[];
}

/** An empty plan. */
export function createRecordsPlan(): RecordsPlan {
  const entries = new Map<string, Entry>();
  const nameOf = ({ measure, slice, scope }: RecordsWish): string => JSON.stringify([measure.key, slice, scope]);
  const spanOf = ({ from, to }: { readonly from: Day; readonly to: Day }): string => `${from}/${to}`;

  const sumsOf = (wish: RecordsWish): readonly RecordsSum[] => {
    const entry = entries.get(nameOf(wish));
    if (!entry) return [];
    const span = [...entry.spans.keys()].indexOf(spanOf(wish));
    const units = new Set(wish.unitIds);
    return entry.sums.filter((sum) => sum.span === span && units.has(sum.unitId));
  };

  return {
    want: (wish) => {
      let entry = entries.get(nameOf(wish));
      if (!entry) entries.set(nameOf(wish), (entry = { wish, units: new Set(), spans: new Map(), sums: [] }));
      for (const unitId of wish.unitIds) entry.units.add(unitId);
      entry.spans.set(spanOf(wish), { from: wish.from, to: wish.to });
    },
    questions: (snapshot) =>
      [...entries.values()].map(({ wish, units, spans }) => ({
        fact: wish.fact,
        measure: wish.measure,
        scope: wish.scope,
        by: wish.slice.by === undefined ? [] : [wish.slice.by],
        where: wish.slice.where,
        unitIds: [...units],
        spans: [...spans.values()],
        snapshot,
      })),
    settle: (answers) => [...entries.values()].forEach((entry, index) => (entry.sums = answers[index] ?? [])),
    members: (wish) => {
      const sums = new Map<string, number>();
      for (const { members, amount } of sumsOf(wish)) {
        const member = members[0] ?? '';
        sums.set(member, (sums.get(member) ?? 0) + amount);
      }
      return new Map([...sums].filter(([, amount]) => amount !== 0));
    },
    counts: (wish) => {
      const counts = new Map<string, Map<number, number>>();
      for (const { members, value, amount } of sumsOf(wish)) {
        const member = members[0] ?? '';
        const values = counts.get(member) ?? new Map<number, number>();
        counts.set(member, values.set(value!, (values.get(value!) ?? 0) + amount));
      }
      return counts;
    },
  };
}
