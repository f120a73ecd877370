import pg from 'pg';
import { GianhError } from '#kernel';

type Parse = (text: string) => unknown;

/**
 * How values of PostgreSQL become values of the hub: counts are numbers, days and instants are text, exact decimals stay
 * text. The same for arrays of them. Everything else as `pg` has it (json parsed, bytea as Buffer).
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : PARSERS.get(oid)) ??
    pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/** int8 as a number; refuses what a number cannot hold exactly. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new GianhError(
    'GIANH_INTERNAL',
    `The database answered the whole number ${text}, which is too large to be exact.`,
  );
}

/** timestamptz as `YYYY-MM-DDTHH:mm:ssZ`, fractions of a second cut off; `infinity` stays as it is. */
export function parseInstant(text: string): string {
  if (text.endsWith('+00') && text.charCodeAt(10) === BLANK) return `${text.slice(0, 10)}T${text.slice(11, 19)}Z`;
  const instant = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  return Number.isNaN(instant.getTime()) ? text : `${instant.toISOString().slice(0, 19)}Z`;
}

const BLANK = 32;

const asText: Parse = (text) => text;

/** pg's own reader of array text; its declaration says a function, it is an object that makes readers. */
const arrays = pg.types.arrayParser as unknown as {
  create(text: string, parse: Parse): { parse(): readonly unknown[] };
};

const arrayOf =
  (parse: Parse): Parse =>
  (text) =>
    arrays.create(text, parse).parse();

const PARSERS: ReadonlyMap<number, Parse> = new Map([
  [20, parseInt8],
  [1016, arrayOf(parseInt8)],
  [1700, asText],
  [1231, arrayOf(asText)],
  [1082, asText],
  [1182, arrayOf(asText)],
  [1184, parseInstant],
  [1185, arrayOf(parseInstant)],
]);
