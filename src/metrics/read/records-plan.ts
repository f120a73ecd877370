import type { CellMeasure, Day, Fact, HistogramMeasure } from '#domain';
import type { RecordsQuestion, RecordsSum } from '#store';
import type { Place } from '../query/place.js';
import { withoutDust } from '../value/without-dust.js';
import type { Slice } from './slice.js';

/** A measure summed from records: places, one span of days, a slice. */
export interface RecordsWish {
  readonly fact: Fact;
  readonly measure: CellMeasure | HistogramMeasure;
  readonly slice: Slice;
  readonly places: readonly Place[];
  readonly from: Day;
  readonly to: Day;
  /** A second dimension to be told within each member of the first; read by `pairs`. */
  readonly within?: string;
}

/** Collects what only records can answer; wishes of one measure and slice are one statement. */
export interface RecordsPlan {
  readonly want: (wish: RecordsWish) => void;
  readonly questions: (snapshot: number) => readonly RecordsQuestion[];
  readonly settle: (answers: readonly (readonly RecordsSum[])[]) => void;
  /** Sums per member (`''` without break-down) of a wish made before. */
  readonly members: (wish: RecordsWish) => ReadonlyMap<string, number>;
  /** Members of the second dimension with more than nothing, within each member of the first. */
  readonly pairs: (wish: RecordsWish) => ReadonlyMap<string, ReadonlySet<string>>;
  /** Value counts of a histogram wish, per member as `members`. */
  readonly counts: (wish: RecordsWish) => ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** One statement: a measure and slice over units of one scope. */
interface Entry {
  readonly wish: RecordsWish;
  readonly scope: Place['scope'];
  readonly units: Set<number>;
  readonly spans: Map<string, { readonly from: Day; readonly to: Day }>;
  sums: readonly RecordsSum[];
}

/** An empty plan. */
export function createRecordsPlan(): RecordsPlan {
  const entries = new Map<string, Entry>();
  const nameOf = ({ measure, slice, within }: RecordsWish, scope: Place['scope']): string =>
    JSON.stringify([measure.key, slice, within, scope]);
  const spanOf = ({ from, to }: { readonly from: Day; readonly to: Day }): string => `${from}/${to}`;

  /** Sums of a wish with the weight of their place. */
  const sumsOf = (wish: RecordsWish): readonly (readonly [RecordsSum, number])[] =>
    ([0, 1] as const).flatMap((scope) => {
      const entry = entries.get(nameOf(wish, scope));
      if (!entry) return [];
      const span = [...entry.spans.keys()].indexOf(spanOf(wish));
      const weights = new Map(
        wish.places.filter((place) => place.scope === scope).map(({ unitId, weight }) => [unitId, weight]),
      );
      return entry.sums.flatMap((sum) => {
        const weight = sum.span === span ? weights.get(sum.unitId) : undefined;
        return weight === undefined ? [] : [[sum, weight] as const];
      });
    });

  return {
    want: (wish) => {
      for (const { unitId, scope } of wish.places) {
        const name = nameOf(wish, scope);
        let entry = entries.get(name);
        if (!entry) entries.set(name, (entry = { wish, scope, units: new Set(), spans: new Map(), sums: [] }));
        entry.units.add(unitId);
        entry.spans.set(spanOf(wish), { from: wish.from, to: wish.to });
      }
    },
    questions: (snapshot) =>
      [...entries.values()].map(({ wish, scope, units, spans }) => ({
        fact: wish.fact,
        measure: wish.measure,
        scope,
        by: [wish.slice.by, wish.within].filter((dimension) => dimension !== undefined),
        where: wish.slice.where,
        unitIds: [...units],
        spans: [...spans.values()],
        snapshot,
      })),
    settle: (answers) => [...entries.values()].forEach((entry, index) => (entry.sums = answers[index] ?? [])),
    members: (wish) => {
      const sums = new Map<string, number>();
      for (const [{ members, amount }, weight] of sumsOf(wish)) {
        const member = members[0] ?? '';
        sums.set(member, (sums.get(member) ?? 0) + amount * weight);
      }
      const clean = [...sums].map(([member, amount]) => [member, withoutDust(amount)] as const);
      return new Map(clean.filter(([, amount]) => amount !== 0));
    },
    pairs: (wish) => {
      const sums = new Map<string, Map<string, number>>();
      for (const [{ members, amount }] of sumsOf(wish)) {
        const [member, inner] = [members[0]!, members[1]!];
        const within = sums.get(member) ?? new Map<string, number>();
        sums.set(member, within.set(inner, (within.get(inner) ?? 0) + amount));
      }
      const positive = (within: ReadonlyMap<string, number>) =>
        new Set([...within].filter(([, amount]) => amount > 0).map(([inner]) => inner));
      return new Map([...sums].map(([member, within]) => [member, positive(within)]));
    },
    counts: (wish) => {
      const counts = new Map<string, Map<number, number>>();
      for (const [{ members, value, amount }] of sumsOf(wish)) {
        const member = members[0] ?? '';
        const values = counts.get(member) ?? new Map<number, number>();
        counts.set(member, values.set(value!, (values.get(value!) ?? 0) + amount));
      }
      return counts;
    },
  };
}
