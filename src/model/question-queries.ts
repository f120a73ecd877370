import {
  addDays,
  type AreaBook,
  comparePeriod,
  type Day,
  lastPeriods,
  parsePeriod,
  type Period,
  periodsBetween,
  periodsTouching,
} from '#domain';
import { GianhError } from '#kernel';
import type { AskedArea, MetricQuery, SnapshotView } from '#metrics';
import type { Model } from './model.js';
import type { AskedAreas, AskedPeriods, ModelQuestion } from './model-question.js';

/** A question as the engine takes it: periods with the same areas together, and what each period is compared with. */
export interface QuestionQueries {
  readonly queries: readonly MetricQuery[];
  /** Beside each query one per period that has another to be compared with. */
  readonly compared: readonly (readonly ComparedQuery[])[];
}

/** The other side of a comparison of one period. */
export interface ComparedQuery {
  readonly period: Period;
  readonly query: MetricQuery;
}

/** What a question asks of the engine at a snapshot. Throws the coded refusals of periods and codes. */
export function questionQueries(question: ModelQuestion, snapshot: SnapshotView, model: Model): QuestionQueries {
  const { terms, areaBook } = model.books;
  const { metrics: keys, by, where, frame, compare } = question;
  const periods = periodsOf(question.periods, snapshot.day, model);
  const window = compare === 'YEAR_TO_DATE' ? ({ kind: 'YEAR_TO_DATE' } as const) : question.window;
  const rest = { keys, by: by === undefined ? undefined : [by], where, frame, window, snapshot };
  const groups = new Map<string, { areas: readonly AskedArea[]; periods: Period[] }>();
  for (const period of periods) {
    const areas = areasOn(question.areas, frame ?? addDays(period.to, -1), model, areaBook);
    const name = JSON.stringify(areas);
    const group = groups.get(name);
    if (group) group.periods.push(period);
    else groups.set(name, { areas, periods: [period] });
  }
  const queries = [...groups.values()].map((group): MetricQuery => ({ ...rest, ...group }));
  const compared = queries.map((query) =>
    compare === undefined
      ? []
      : query.periods.flatMap((period): readonly ComparedQuery[] => {
          const other = comparePeriod(period, compare, snapshot.day, terms);
          if (!other) return [];
          const { period: against, window: inWindow } = other;
          return [{ period, query: { ...query, periods: [against], window: inWindow ?? query.window } }];
        }),
  );
  return { queries, compared };
}

function periodsOf(asked: AskedPeriods, today: Day, { books: { terms } }: Model): readonly Period[] {
  if ('codes' in asked) return asked.codes.map((code) => parsePeriod(code, terms));
  if ('last' in asked) return lastPeriods(today, asked.last, asked.grain, asked.includeCurrent, terms);
  if ('between' in asked) return periodsTouching(...asked.between, asked.grain, terms);
  return periodsBetween(asked.from, asked.to, asked.grain, terms);
}

/** Codes are left to be read as of each period or the frame; units below another are those that stand on the day. */
function areasOn(asked: AskedAreas, day: Day, { home }: Model, book: AreaBook): readonly AskedArea[] {
  if ('codes' in asked) {
    return asked.codes.map((code) => {
      const version = book.byKey(code);
      return version ? { unitId: version.id } : { code };
    });
  }
  if ('dimension' in asked) return [asked];
  const { under, level } = asked;
  const root = under ?? home;
  const tops = book.all.filter(({ id, parentId }) => parentId === undefined && book.standsOn(id, day));
  const above = root === undefined ? tops : [book.byKey(root) ?? book.resolve(root, day)];
  if (under === undefined && level === undefined) return above.map(({ id }) => ({ unitId: id }));
  const below = above.flatMap(({ id }) => (level ? book.under(id, level, day) : book.children(id, day)));
  if (below.length === 0) {
    throw new GianhError('GIANH_UNKNOWN_CODE', `Nothing lies below ${root ?? 'the top'} on ${day}.`);
  }
  return below.map(({ id }) => ({ unitId: id }));
}
