import type { CellPlan } from '../read/cell-plan.js';
import type { MetricQuery } from './metric-query.js';
import type { PreparedQuery } from './prepared-query.js';

/** Questions with all about them that needs no reading. */
export interface KnownPlan {
  readonly prepared: readonly PreparedQuery[];
  /** The cells they need, where they need nothing else. */
  readonly cells?: CellPlan;
}

/** Plans of questions asked before over the same books. */
export interface PlanMemory {
  /** By the words of the questions: see `planName`. */
  readonly find: (name: string) => KnownPlan | undefined;
  readonly keep: (name: string, plan: KnownPlan) => void;
}

/** Most questions and most rows of them that are kept: what strangers ask must not fill the memory. */
const [mostPlans, mostRows] = [200, 20_000];

/** Keeps the plans asked for last. */
export function createPlanMemory(): PlanMemory {
  const known = new Map<string, KnownPlan>();
  let rows = 0;
  const forget = (name: string): void => {
    rows -= rowsOf(known.get(name)!);
    known.delete(name);
  };
  return {
    find: (name) => {
      const plan = known.get(name);
      if (!plan) return undefined;
      known.delete(name);
      known.set(name, plan);
      return plan;
    },
    keep: (name, plan) => {
      if (rowsOf(plan) > mostRows) return;
      if (known.has(name)) forget(name);
      known.set(name, plan);
      rows += rowsOf(plan);
      while (known.size > mostPlans || rows > mostRows) forget(known.keys().next().value!);
    },
  };
}

const rowsOf = ({ prepared }: KnownPlan): number => prepared.reduce((sum, { targets }) => sum + targets.length, 0);

/** Everything that rows and plans of questions hang on beside the books; of the snapshot that is its civil day. */
export const planName = (queries: readonly MetricQuery[]): string =>
  JSON.stringify(
    queries.map(({ keys, areas, periods, by, where, frame, window, sight, snapshot: { day } }) => [
      keys,
      areas,
      periods.map(({ code, from, to }) => [code, from, to]),
      by,
      where,
      frame,
      window,
      sight,
      day,
    ]),
  );
