import { periodProgress, standing, type TargetBook } from '#domain';
import { type Bilingual, type MetricRow, type MetricTable, type MetricValue, roundDecimal } from '#metrics';
import type { Model } from './model.js';
import type { ModelQuestion } from './model-question.js';
import type { QuestionQueries } from './question-queries.js';

/** The tables that answer a question, and those of the periods it is compared with. */
export interface AnsweredQuestion extends QuestionQueries {
  readonly question: ModelQuestion;
  readonly tables: readonly MetricTable[];
  readonly comparedTables: readonly (readonly MetricTable[])[];
  readonly today: string;
  /** Number of the load it was asked after. */
  readonly asOf: number | undefined;
  readonly snapshot: number;
}

/** An answer as it is printed: always the same keys in the same order, null where there is nothing to say. */
export function presentAnswer(answered: AnsweredQuestion, model: Model): Readonly<Record<string, unknown>> {
  const { question, tables, asOf, snapshot, today } = answered;
  const rows = tables.flatMap(({ rows: found }, index) => found.map((row) => rowOf(row, index, answered, model)));
  const plan = [...new Set([...tables, ...answered.comparedTables.flat()].flatMap((table) => table.plan))];
  return {
    query: question.name,
    as_of: asOf ?? null,
    snapshot,
    today,
    rows,
    ...(question.plan ? { plan } : {}),
  };
}

function rowOf(row: MetricRow, index: number, answered: AnsweredQuestion, model: Model): object {
  const { areaBook } = model.books;
  const { code, nameVi, key } = areaBook.unit(row.unitId);
  const at = answered.compared[index]!.findIndex(({ period }) => period.code === row.period.code);
  const other = at < 0 ? undefined : answered.comparedTables[index]![at];
  return {
    area: { code, name: nameVi, version: key },
    period: { code: row.period.code, from: row.period.from, to: row.period.to },
    members: Object.fromEntries(row.dimensions.map(({ dimension, member }) => [dimension, member])),
    values: row.values.map((value, column) => ({
      ...valueOf(value, answered, model),
      ...(other ? { compared: comparedWith(value, sameRow(row, other, areaBook)?.values[column], model) } : {}),
    })),
  };
}

function valueOf(value: MetricValue, { today }: AnsweredQuestion, { targets, books, catalogue }: Model): object {
  const { completeness, parts } = value;
  const target = targetOf(value, targets, books.areaBook);
  return {
    metric: value.metric,
    value: value.value ?? null,
    numerator: value.numerator ?? null,
    denominator: value.denominator ?? null,
    absence: value.absence ?? null,
    reason: english(value.reason),
    hint: value.hint ?? null,
    comparability: value.comparability,
    partial: value.partial,
    note: english(value.note),
    series: value.series ?? null,
    completeness: { delivered: completeness.delivered, expected: completeness.expected },
    path: [...new Set(value.provenance.map(({ path }) => path))].join(' '),
    snapshot: value.snapshot,
    ...(parts
      ? {
          parts: parts.map(({ group, metric, rate, points, maxPoints, absence }) => ({
            group,
            metric,
            rate: rate ?? null,
            points: points ?? null,
            max_points: maxPoints,
            absence: absence ?? null,
          })),
        }
      : {}),
    ...(target
      ? {
          target: { ...target.goal, document: target.document },
          standing: standing(value.value === undefined ? {} : { value: value.value }, target, {
            progress: periodProgress(value.period, today),
            grows: ['COUNT', 'SUM', 'DISTINCT'].includes(catalogue.get(value.metric).kind),
          }),
        }
      : {}),
  };
}

const targetOf = (
  { metric, unitId, period }: MetricValue,
  targets: TargetBook,
  book: Model['books']['areaBook'],
): ReturnType<TargetBook['targetOf']> => targets.targetOf(metric, book.unit(unitId), period);

/** The row of the same unit, else of the unit that has its code then, with the same members. */
function sameRow(row: MetricRow, { rows }: MetricTable, book: Model['books']['areaBook']): MetricRow | undefined {
  const members = JSON.stringify(row.dimensions);
  const alike = rows.filter(({ dimensions }) => JSON.stringify(dimensions) === members);
  const { code } = book.unit(row.unitId);
  return (
    alike.find(({ unitId }) => unitId === row.unitId) ?? alike.find(({ unitId }) => book.unit(unitId).code === code)
  );
}

/** Values of two series (methodologies), or of two units, are set side by side but not differenced. */
function comparedWith(value: MetricValue, other: MetricValue | undefined, { catalogue }: Model): object | null {
  if (!other) return null;
  const isAlike = value.series === other.series && value.unitId === other.unitId;
  const isBoth = value.value !== undefined && other.value !== undefined && isAlike;
  const { decimals } = catalogue.get(value.metric);
  return {
    period: other.period.code,
    value: other.value ?? null,
    absence: other.absence ?? null,
    comparability: isAlike ? other.comparability : 'NOT_COMPARABLE',
    series: other.series ?? null,
    change: isBoth ? roundDecimal(value.value! - other.value!, decimals) : null,
  };
}

const english = (text: Bilingual | undefined): string | null => text?.en ?? null;
