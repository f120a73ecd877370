import { GraphQLError } from 'graphql';
import type { ExceededLimit, LimitName } from './exceeded-limits.js';

const words: Readonly<Record<LimitName, (most: number) => string>> = {
  tokens: (most) => `The document has more than ${most} tokens. Split it, or move values into variables.`,
  depth: (most) =>
    `The document nests fields deeper than ${most} levels. Ask for the inner ones by a second operation.`,
  fields: (most) => `The document names more than ${most} fields. Split it.`,
  rootFields: (most) => `The operation asks more than ${most} fields of its root type. Split it.`,
  aliases: (most) => `The document has more than ${most} aliases. Ask for a list instead, or split it.`,
  repeats: (most) => `The document repeats more than ${most} fields within a selection. Name each once.`,
  directives: (most) => `The document has more than ${most} directives. Split it.`,
  directivesPerField: (most) => `A field has more than ${most} directives. Leave the others out.`,
  batch: (most) =>
    most === 1
      ? 'Requests of several operations are not taken. Send one operation per request.'
      : `A request may hold at most ${most} operations. Send the others by a second one.`,
  cost: (most) => `The operation could cost more than ${most}. Ask for smaller pages or nest fewer lists.`,
  pageRows: (most) => `A page holds 1 to ${most} rows. Ask for so many, and for the next page after it.`,
};

/** The coded refusal of an operation above a limit: which, how much was asked, how much is allowed. */
export function limitError({ limit, asked, most }: ExceededLimit): GraphQLError {
  const code = limit === 'pageRows' ? 'GIANH_PAGE_SIZE' : 'GIANH_OPERATION_LIMIT';
  return new GraphQLError(words[limit](most), { extensions: { code, limit, asked, most, http: { status: 400 } } });
}
