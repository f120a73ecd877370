import type { Day, Fact } from '#domain';
import type { Pool, PoolClient } from '../postgres/pool.js';
import { inTransaction } from '../postgres/in-transaction.js';
import { cellGrains, cellKey, cellMeasures, cellTableName, histogramMeasures } from '../schema/cell-tables.js';
import type { CellGrain } from '../schema/cell-tables.js';
import { compareStatement, namedDrifts } from './compare-statement.js';
import { countTable, flowTable, recountStatements } from './verify-flows.js';

/** Which cells to recompute; everything that is left out is not restricted. */
export interface VerifyScope {
  readonly facts: readonly Fact[];
  /** First and, exclusive, last day; widened to whole months. */
  readonly from?: Day;
  readonly to?: Day;
  readonly unitIds?: readonly number[];
  /** Keys of cell and histogram measures. */
  readonly measures?: readonly string[];
}

/** A cell that does not say what the records say; amounts as decimal text, a missing cell is 0. */
export interface CellDrift {
  readonly table: string;
  readonly key: Readonly<Record<string, string | number>>;
  readonly measure: string;
  readonly cell: string;
  readonly records: string;
}

/** How many amounts were compared, how many differ, and the first 100 of those. */
export interface CellVerification {
  readonly compared: number;
  readonly drifts: number;
  readonly drift: readonly CellDrift[];
}

/**
 * Recomputes every cell of a scope from the current records by the SQL path, and compares both ways.
 *
 * Reads one state of the database, writes nothing that stays, and does not hold up the publisher. One scan per kind of
 * record, one comparison per cell table.
 */
export async function verifyCells(pool: Pool, scope: VerifyScope): Promise<CellVerification> {
  const measures = scope.measures && new Set(scope.measures);
  const parameters = [monthOf(scope.from) ?? '-infinity', nextMonth(scope.to) ?? 'infinity', scope.unitIds ?? null];
  const found: { compared: number; drifts: number; drift: CellDrift[] } = { compared: 0, drifts: 0, drift: [] };
  for (const fact of scope.facts) {
    const grains = cellGrains(fact).filter((grain) => concerns(fact, grain, measures));
    if (grains.length === 0) continue;
    await inTransaction(pool, (client) => verifyFact(client, fact, grains), 'ISOLATION LEVEL REPEATABLE READ');
  }
  return found;

  async function verifyFact(client: PoolClient, fact: Fact, grains: readonly CellGrain[]): Promise<void> {
    for (const { text, parameters: takes } of recountStatements(fact, measures)) {
      await client.query(text, takes ? parameters : []);
    }
    await client.query(`ANALYZE ${flowTable}, ${countTable}`);
    for (const grain of grains) {
      const { rows } = await client.query<Comparison>(compareStatement(fact, grain, measures), parameters);
      const { compared, drifted, drift } = rows[0]!;
      found.compared += compared;
      found.drifts += drifted;
      found.drift.push(...drift.slice(0, namedDrifts - found.drift.length).map((row) => named(fact, grain, row)));
    }
  }
}

interface Comparison {
  readonly compared: number;
  readonly drifted: number;
  readonly drift: readonly (readonly (string | number)[])[];
}

function named(fact: Fact, grain: CellGrain, row: readonly (string | number)[]): CellDrift {
  const columns = cellKey(grain);
  const [measure, cell, records] = row.slice(columns.length).map(String);
  const key = Object.fromEntries(columns.map((column, index) => [column, row[index]!]));
  return { table: cellTableName(fact, grain), key, measure: measure!, cell: cell!, records: records! };
}

function concerns(fact: Fact, grain: CellGrain, measures: ReadonlySet<string> | undefined): boolean {
  const kept = grain === 'hist' ? histogramMeasures(fact) : cellMeasures(fact);
  return kept.some(({ key }) => !measures || measures.has(key));
}

const monthOf = (day: Day | undefined): Day | undefined => day && `${day.slice(0, 7)}-01`;

function nextMonth(day: Day | undefined): Day | undefined {
  if (day === undefined || day.endsWith('-01')) return day;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 12 ? `${year + 1}-01-01` : `${day.slice(0, 5)}${String(month + 1).padStart(2, '0')}-01`;
}
