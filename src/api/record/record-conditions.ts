import { GraphQLError } from 'graphql';
import { addDays, type Day, type OrganisationKind } from '#domain';
import type { ListCondition } from '#store';
import type { Books } from '../context/books.js';
import type { DayRange } from '../scalar/day-range.input.js';
import { unitsWithCode } from './units-with-code.js';

/** Conditions for what filters have in common; nothing asked is no condition. */
export const recordConditions = {
  area: (books: Books, code: string | null | undefined, field = 'unitId'): readonly ListCondition[] =>
    code ? [{ field, in: unitsWithCode(books.areas, code) }] : [],

  organisation: (
    books: Books,
    kind: OrganisationKind,
    field: string,
    code: string | null | undefined,
  ): readonly ListCondition[] =>
    code ? [{ field, in: books.organisations.versionsOf(kind, code).map(({ id }) => id) }] : [],

  oneOf: (field: string, values: readonly string[] | null | undefined): readonly ListCondition[] =>
    values ? [{ field, in: values }] : [],

  /** Both days of a range are in it. */
  days: (field: string, range: DayRange | null | undefined): readonly ListCondition[] =>
    range && (range.from || range.to) ? [{ field, ...forwards(range) }] : [],

  /** Records that bear one of these marks. */
  flags: (marks: readonly string[] | null | undefined): readonly ListCondition[] =>
    marks ? [{ field: 'flags', overlaps: marks }] : [],

  flag: (field: string, value: boolean | null | undefined): readonly ListCondition[] =>
    typeof value === 'boolean' ? [{ field, is: value }] : [],
} as const;

function forwards({ from, to }: DayRange): { readonly from?: Day | null; readonly before?: Day } {
  if (from && to && from > to) {
    throw new GraphQLError(`The days from ${from} to ${to} run backwards. Give the first day first.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return { from, before: dayAfter(to) };
}

const dayAfter = (day: Day | null | undefined): Day | undefined => (day ? addDays(day, 1) : undefined);
