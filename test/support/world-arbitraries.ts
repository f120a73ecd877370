import fc from 'fast-check';
import { addDays, type Grain, type Period, periodOf } from '#domain';
import type { MetricQuery } from '#metrics';
import type { InboxRow } from '#store';
import { worldDefinitions } from './world-catalogue.js';
import { caseRow, deletion, partRow } from './world-rows.js';
import { worldUnits } from './world-units.js';

/** Random records, deliveries and questions of the small world, around its reorganisations. */

const firstDay = '2024-10-20';
const day = fc.integer({ min: 0, max: 330 }).map((offset) => addDays(firstDay, offset));
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const unitId = fc.constantFrom(...worldUnits.map(({ id }) => id));

const caseKeys = Array.from({ length: 40 }, (_, index) => `C${index}`);

const oneCase = fc
  .tuple(
    fc.constantFrom(...caseKeys),
    unitId,
    fc.record({
      openedDay: day,
      lasts: maybe(fc.integer({ min: -1, max: 90 })),
      allowed: maybe(fc.integer({ min: 0, max: 90 })),
      colour: maybe(fc.constantFrom('RED', 'BLUE')),
      size: maybe(fc.constantFrom('S', 'L')),
      holder: maybe(fc.constantFrom('h1', 'h2', 'h3', 'h4')),
      cost: maybe(fc.constantFrom('0', '3', '10.5', '99.99')),
    }),
  )
  .map(([key, unit, { openedDay, lasts, allowed, ...rest }]) =>
    caseRow(key, 0, unit, {
      ...rest,
      openedDay,
      finishedDay: lasts === undefined ? undefined : addDays(openedDay, lasts),
      dueDay: allowed === undefined ? undefined : addDays(openedDay, allowed),
    }),
  );

const onePart = fc
  .tuple(fc.constantFrom('P', 'Q', 'R'), unitId, fc.constantFrom(...caseKeys), maybe(day))
  .map(([key, unit, caseKey, doneDay]) => partRow(key, 0, unit, { caseKey, doneDay }));

const oneDeletion = fc
  .constantFrom(...caseKeys, 'P', 'Q')
  .map((key) => deletion(!key.startsWith('C') ? partRow(key, 0, 1, { caseKey: '' }) : caseRow(key, 0, 1, {}), 0));

const row = fc.oneof(
  { weight: 12, arbitrary: oneCase },
  { weight: 2, arbitrary: onePart },
  { weight: 1, arbitrary: oneDeletion },
);

/** Batches of rows; every row has a version of its own, in no order. */
export const batches = (most: number): fc.Arbitrary<readonly (readonly InboxRow[])[]> =>
  fc
    .array(fc.array(fc.tuple(row, fc.integer({ min: 1, max: 900 })), { minLength: 10, maxLength: 40 }), {
      minLength: 1,
      maxLength: most,
    })
    .map((parts) =>
      parts.map((part, turn) =>
        part.map(([one, luck], index) => ({
          ...one,
          version: `${String(luck).padStart(4, '0')}.${turn}.${String(index).padStart(2, '0')}`,
        })),
      ),
    );

const grains: readonly Exclude<Grain, 'SCHOOL_TERM' | 'SCHOOL_YEAR'>[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];

export const period: fc.Arbitrary<Period> = fc
  .tuple(fc.constantFrom(...grains, 'MONTH', 'MONTH', 'QUARTER', 'YEAR'), day)
  .map(([grain, inside]) => periodOf(inside, grain));

/** Mostly a unit that stands on a day (the period's last, the frame), large ones more often; sometimes any code or unit. */
const areaIn = (on: string): fc.Arbitrary<AnyQuestion['area']> => {
  const standing = worldUnits.filter((unit) => (unit.from ?? '') <= on && on < (unit.to ?? '9999'));
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...standing.map(({ code }) => ({ code }))) },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        ...standing.filter(({ level }) => level !== 'COMMUNE').map(({ id }) => ({ unitId: id })),
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom(...new Set(worldUnits.map(({ code }) => code))).map((code) => ({ code })) },
    { weight: 1, arbitrary: unitId.map((id) => ({ unitId: id })) },
  );
};

const filter = fc.record({
  dimension: fc.constantFrom('COLOUR', 'SIZE'),
  in: fc.uniqueArray(fc.constantFrom('RED', 'BLUE', 'S', 'L', 'UNKNOWN'), { minLength: 1, maxLength: 3 }),
  not: fc.boolean(),
});

/** A question about one value, or one break-down, but for its snapshot. */
export interface AnyQuestion {
  readonly metric: string;
  readonly area: { readonly code: string } | { readonly unitId: number };
  readonly period: Period;
  readonly today: string;
  readonly frame?: string;
  /** As the evaluator takes it: 0 is the year to date, n the last n periods. */
  readonly window?: number;
  readonly by?: 'COLOUR' | 'SIZE';
  readonly where: NonNullable<MetricQuery['where']>;
}

/** Days in every structure of the world, and none half of the time. */
const frames = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  undefined,
  '2024-10-01',
  '2024-12-31',
  '2025-06-30',
  '2025-07-01',
  '2026-01-01',
);

export const question: fc.Arbitrary<AnyQuestion> = fc.tuple(period, frames).chain(([when, frame]) =>
  fc
    .record({
      definition: fc.constantFrom(...worldDefinitions),
      frame: fc.constant(frame),
      window: fc.constantFrom(undefined, undefined, undefined, 0, 1, 2, 3, 12),
      area: areaIn(frame === undefined ? addDays(when.to, -1) : frame),
      today: fc.constantFrom('2025-01-10', '2025-07-01', '2025-08-15', '2026-03-01'),
      by: fc.constantFrom(undefined, undefined, 'COLOUR' as const, 'SIZE' as const),
      where: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(filter, { maxLength: 2 }) },
      ),
    })
    .map(({ definition, ...rest }) => ({
      ...rest,
      period: when,
      metric: definition.key,
      ...(definition.dimensions.length === 0 ? { by: undefined, where: [] } : {}),
    })),
);

/** The question as the engine takes it. */
export const asQuery = (
  { metric, area: asked, period: when, today, frame, window, by, where }: AnyQuestion,
  n: number,
): MetricQuery => ({
  keys: [metric],
  areas: [asked],
  periods: [when],
  by: by === undefined ? undefined : [by],
  where,
  frame,
  window:
    window === undefined ? undefined : window === 0 ? { kind: 'YEAR_TO_DATE' } : { kind: 'ROLLING', count: window },
  snapshot: { n, day: today },
});
