import type { DocumentReader } from './document-reader.js';
import type { MeasureBook } from './measure-book.js';
import type { Authority, MetricRule } from './metric-definition.js';

const positive = { allowed: 'a whole number from 1', holds: (value: number) => Number.isInteger(value) && value > 0 };

/** The authority of a definition, if it names one. */
export function readAuthority(reader: DocumentReader): Authority | undefined {
  if (!reader.has('authority')) return undefined;
  if (!reader.mapping('authority', ['document', 'article', 'valid_from', 'valid_to'])) return undefined;
  const document = reader.text('authority.document');
  const article = reader.has('authority.article') ? reader.text('authority.article') : undefined;
  return document === undefined ? undefined : { document, article, ...readValidity(reader, 'authority') };
}

/**
 * The editions of a formula, with measures of their own where a `book` is given, oldest first: together they hold on every day on which the authority does (always, where
 * it names no days), each day in one edition.
 */
export function readRules(
  reader: DocumentReader,
  authority: Authority | undefined,
  book?: MeasureBook,
): readonly MetricRule[] {
  const rules = Array.from({ length: reader.length('rules', 1) }, (_, index) =>
    readRule(reader, `rules[${index}]`, book),
  );
  rules.forEach((rule, index) => {
    const before = rules[index - 1];
    if (before === undefined) return;
    const path = `rules[${index}]`;
    if (rule.version <= before.version) reader.refuse(`${path}.version`, 'must be higher than the one before');
    if (rule.validFrom === undefined) reader.refuse(path, 'needs valid_from: a rule before it holds until then');
    else if (before.validTo === undefined || before.validTo > rule.validFrom) {
      reader.refuse(path, `overlaps the rule before it: that one must have valid_to ${rule.validFrom}`);
    } else if (before.validTo < rule.validFrom) {
      reader.refuse(path, `leaves a gap: no rule holds from ${before.validTo} to ${rule.validFrom}`);
    }
  });
  const [first, last] = [rules[0], rules.at(-1)];
  if (first !== undefined && first.validFrom !== authority?.validFrom) {
    reader.refuse('rules[0]', `must hold from ${bound(authority?.validFrom, 'the beginning')}, as the authority does`);
  }
  if (last !== undefined && last.validTo !== authority?.validTo) {
    reader.refuse(
      `rules[${rules.length - 1}]`,
      `must hold until ${bound(authority?.validTo, 'today')}, as the authority does`,
    );
  }
  return rules;
}

function readRule(reader: DocumentReader, path: string, book?: MeasureBook): MetricRule {
  const sides = book === undefined ? [] : (['numerator', 'denominator'] as const);
  reader.mapping(path, ['version', 'valid_from', 'valid_to', ...sides]);
  const version = reader.number(`${path}.version`, positive) ?? Number.NaN;
  const own = sides
    .filter((side) => reader.has(`${path}.${side}`))
    .map((side) => [side, reader.oneOf(`${path}.${side}`, book!.keys)] as const);
  return { version, ...readValidity(reader, path), ...Object.fromEntries(own) };
}

function readValidity(reader: DocumentReader, path: string): Pick<MetricRule, 'validFrom' | 'validTo'> {
  const validFrom = reader.has(`${path}.valid_from`) ? reader.day(`${path}.valid_from`) : undefined;
  const validTo = reader.has(`${path}.valid_to`) ? reader.day(`${path}.valid_to`) : undefined;
  if (validFrom !== undefined && validTo !== undefined && validFrom >= validTo) {
    reader.refuse(`${path}.valid_to`, 'must be later than valid_from: it is the first day after');
  }
  return { validFrom, validTo };
}

const bound = (day: string | undefined, open: string): string => day ?? `${open} (no day)`;
