import type { Pool } from '../postgres/pool.js';
import { behindStatement, type BehindTerm, type BindValue } from './behind-statement.js';

/** A place in the list of records behind a number. */
export interface BehindPlace {
  readonly kind: string;
  readonly id: number;
}

/** Some of the records behind a side of a number, by kind and id. */
export interface BehindAsked {
  readonly terms: readonly BehindTerm[];
  readonly after?: BehindPlace;
  readonly limit: number;
}

/** A record behind a number and what it adds. */
export interface BehindRow extends BehindPlace {
  readonly amount: number;
}

/** Finds the records behind sides of numbers that differ in nothing but places and days; one statement for all. */
export interface BehindStore {
  listBehind(asked: readonly BehindAsked[], snapshot: number): Promise<readonly (readonly BehindRow[])[]>;
  totalBehind(
    sides: readonly (readonly BehindTerm[])[],
    snapshot: number,
  ): Promise<readonly { readonly count: number; readonly amount: number }[]>;
}

/** Finds them through a pool. */
export const createBehindStore = (pool: Pool): BehindStore => ({
  listBehind: async (asked, snapshot) => {
    const { bind, values } = binder();
    const behind = behindStatement(
      asked.map(({ terms }) => terms),
      `${bind(snapshot)}::bigint`,
      bind,
    );
    const list = (part: (one: BehindAsked, i: number) => unknown): string => bind(asked.map(part));
    const { rows } = await pool.query({
      text: `${behind}
        SELECT p.i, b.kind, b.id, b.amount::float8
          FROM unnest(${list((_, i) => i)}::int[], ${list(({ after }) => after?.kind ?? null)}::text[],
              ${list(({ after }) => after?.id ?? null)}::bigint[], ${list(({ limit }) => limit)}::int[]) AS p(i, kind, id, most)
          JOIN LATERAL (SELECT * FROM behind WHERE behind.i = p.i AND (p.kind IS NULL OR (behind.kind, behind.id) > (p.kind, p.id))
              ORDER BY behind.kind, behind.id LIMIT p.most) b ON true
          ORDER BY p.i, b.kind, b.id`,
      values,
      rowMode: 'array',
    });
    const found = asked.map((): BehindRow[] => []);
    for (const [i, kind, id, amount] of rows as [number, string, number, number][]) {
      found[i]!.push({ kind, id: Number(id), amount });
    }
    return found;
  },
  totalBehind: async (sides, snapshot) => {
    const { bind, values } = binder();
    const { rows } = await pool.query({
      text: `${behindStatement(sides, `${bind(snapshot)}::bigint`, bind)}
        SELECT i, count(*), sum(amount)::float8 FROM behind GROUP BY i`,
      values,
      rowMode: 'array',
    });
    const totals = new Map((rows as [number, number, number][]).map(([i, count, amount]) => [i, { count, amount }]));
    return sides.map((_, i) => {
      const { count, amount } = totals.get(i) ?? { count: 0, amount: 0 };
      return { count: Number(count), amount };
    });
  },
});

function binder(): { readonly bind: BindValue; readonly values: unknown[] } {
  const values: unknown[] = [];
  return { bind: (value) => `$${values.push(value)}`, values };
}
