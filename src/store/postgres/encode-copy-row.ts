import { GianhError } from '#kernel';

/**
 * One row in the text format of COPY, line end included.
 *
 * undefined and null are NULL; an array is a PostgreSQL array, a plain object JSON (hand a JSON *array* over as text, by
 * JSON.stringify); Date is an instant, bytes are bytea. A NUL character, which PostgreSQL cannot hold, is refused.
 */
export function encodeCopyRow(row: readonly unknown[]): string {
  let line = '';
  for (let index = 0; index < row.length; index += 1) {
    if (index > 0) line += '\t';
    line += encodeField(row[index], index);
  }
  return `${line}\n`;
}

function encodeField(value: unknown, index: number): string {
  if (value === undefined || value === null) return '\\N';
  if (typeof value === 'string') return escapeField(value, index);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`;
  return escapeField(Array.isArray(value) ? arrayLiteral(value) : JSON.stringify(value), index);
}

const SPECIAL = /[\\\n\r\t\0]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeField(text: string, index: number): string {
  // Nearly every value is plain: one scan and no copy.
  if (!SPECIAL.test(text)) return text;
  if (text.includes('\0')) {
    throw new GianhError(
      'GIANH_INTERNAL',
      `Column ${index + 1} of a row to be copied holds a NUL character (U+0000).`,
      {
        column: index,
      },
    );
  }
  return text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character]!);
}

/** The text form of a PostgreSQL array: every text element quoted, so that blanks, commas and the word NULL are safe. */
function arrayLiteral(values: readonly unknown[]): string {
  return `{${values.map(arrayElement).join(',')}}`;
}

function arrayElement(value: unknown): string {
  if (value === undefined || value === null) return 'NULL';
  if (Array.isArray(value)) return arrayLiteral(value);
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  const text =
    value instanceof Date
      ? value.toISOString()
      : value instanceof Uint8Array
        ? `\\x${Buffer.from(value).toString('hex')}`
        : typeof value === 'string'
          ? value
          : JSON.stringify(value);
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
