import type { BehindStore } from '#store';
import type { Bilingual } from '../definition/metric-definition.js';
import { createMeasureBook } from '../definition/measure-book.js';
import type { MetricEngineDeps } from '../create-metric-engine.js';
import { createMeasureReader } from '../measure/create-measure-reader.js';
import { createMetricReader } from '../measure/create-metric-reader.js';
import { checkQuery } from '../query/check-query.js';
import { targetRows } from '../query/target-rows.js';
import { unitSetsOf } from '../read/unit-sets.js';
import type { RecordTerm } from './record-term.js';
import type { BehindQuestion, RecordsBehind } from './records-behind.js';

/** Builds the finder of the records behind numbers, by the measures' own conditions and not by the cells. */
export function createRecordsBehind(
  deps: Omit<MetricEngineDeps, 'store'> & { readonly store: BehindStore },
): RecordsBehind {
  const measuresOfNow = createMeasureBook(deps.facts);

  /** The terms of each question, and why there are none. */
  const termsOf = async (questions: readonly BehindQuestion[]) =>
    Promise.all(
      questions.map(async ({ key, area, period, side, ...rest }) => {
        const books = await deps.books(rest.snapshot);
        const { catalogue = deps.catalogue, measures = measuresOfNow, areaBook } = books;
        const units = unitSetsOf(areaBook);
        const bound = createMeasureReader({ measures, book: areaBook, units, registers: books });
        const query = { ...rest, keys: [key], areas: [area], periods: [period] };
        const [definition] = checkQuery(query, catalogue);
        const [target] = targetRows(query, { units, organisations: books.organisations, terms: books.terms });
        const terms = createMetricReader(catalogue, bound).behind(definition!, target!, side);
        if (terms) return { terms, reason: target!.refusal?.reason };
        const isComposite = definition!.kind === 'COMPOSITE';
        return {
          terms: [],
          reason: isComposite ? composed : side === 'DENOMINATOR' ? noRecords.below : noRecords.above,
        };
      }),
    );

  return {
    list: async (asked) => {
      const found = await termsOf(asked.map(({ question }) => question));
      const pages = await byShape(
        asked,
        found,
        ({ question }) => question.snapshot.n,
        (group, snapshot) =>
          deps.store.listBehind(
            group.map(({ item: { after, limit }, terms }) => ({ terms, after, limit })),
            snapshot,
          ),
      );
      return pages.map((records, index) => ({ records: records ?? [], reason: found[index]!.reason }));
    },
    total: async (questions) => {
      const found = await termsOf(questions);
      const totals = await byShape(
        questions,
        found,
        ({ snapshot }) => snapshot.n,
        (group, snapshot) =>
          deps.store.totalBehind(
            group.map(({ terms }) => terms),
            snapshot,
          ),
      );
      return totals.map((total) => total ?? { count: 0, amount: 0 });
    },
  };
}

/** Answers questions whose terms differ in nothing but places and days together; those without terms by nothing. */
async function byShape<Item, Answer>(
  items: readonly Item[],
  found: readonly { readonly terms: readonly RecordTerm[] }[],
  snapshotOf: (item: Item) => number,
  ask: (
    group: readonly { readonly item: Item; readonly terms: readonly RecordTerm[] }[],
    snapshot: number,
  ) => Promise<readonly Answer[]>,
): Promise<readonly (Answer | undefined)[]> {
  const answers: (Answer | undefined)[] = items.map(() => undefined);
  const asked = items.map((item, index) => ({ item, index, terms: found[index]!.terms }));
  const groups = Map.groupBy(
    asked.filter(({ terms }) => terms.length > 0),
    ({ item, terms }) => `${snapshotOf(item)} ${JSON.stringify(terms.map(shapeOf))}`,
  );
  await Promise.all(
    [...groups.values()].map(async (group) => {
      const told = await ask(group, snapshotOf(group[0]!.item));
      group.forEach(({ index }, position) => (answers[index] = told[position]));
    }),
  );
  return answers;
}

const shapeOf = (term: RecordTerm): unknown =>
  term.type === 'COUNTED'
    ? [term.measure.key, term.sign, term.where, term.named]
    : [term.measure.key, term.sign, term.member];

const composed: Bilingual = {
  vi: 'Chỉ số tổng hợp không có bản ghi riêng: mở từng tiêu chí thành phần.',
  en: 'A composite has no records of its own: open its parts.',
};

const noRecords = {
  above: {
    vi: 'Con số này lấy từ danh mục, không từ bản ghi nào.',
    en: 'This figure comes from the registers, not from records.',
  },
  below: {
    vi: 'Chỉ số này không có mẫu số, hoặc mẫu số lấy từ danh mục, không từ bản ghi nào.',
    en: 'This metric has no denominator, or one that comes from the registers and not from records.',
  },
} as const;
