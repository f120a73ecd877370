import type { PositionedDocument } from '#config';
import { areaLevels, grains } from '#domain';
import { checkMeasures, type MeasuredBy } from './check-measures.js';
import type { DefinitionFaults } from './definition-faults.js';
import { describeFormula } from './describe-formula.js';
import { createDocumentReader, type DocumentReader } from './document-reader.js';
import type { MeasureBook } from './measure-book.js';
import type { MetricDefinition, MetricRule } from './metric-definition.js';
import { metricDirections, type MetricKind, metricKinds, metricSectors, metricUnits } from './metric-enums.js';
import { readGroups } from './read-groups.js';
import { commonDimensions, readFactor, readFilters, readSuppression } from './read-formula.js';
import { readAliases, readKey, readSources, refuseOtherFolder } from './read-identity.js';
import { readAuthority, readRules } from './read-rules.js';

/** The keys of a definition's file; those that may be left out are in `optionalKeys`. */
export const definitionKeys = [
  ...['key', 'sector', 'name', 'short_name', 'description', 'plain_language', 'aliases', 'kind', 'unit', 'decimals'],
  ...['direction', 'numerator', 'denominator', 'factor', 'quantile', 'where', 'groups', 'part_decimals'],
  ...['not_delivered', 'note', 'published_as', 'suppression', 'responsible_agency', 'authority', 'rules'],
  ...['dimensions', 'grains', 'levels', 'sources'],
];
export const optionalKeys = [
  ...['aliases', 'numerator', 'denominator', 'factor', 'quantile', 'where', 'groups', 'part_decimals'],
  ...['not_delivered', 'note', 'published_as', 'suppression', 'responsible_agency', 'authority', 'dimensions'],
];

const digits = { allowed: 'a whole number from 0 to 6', holds: (n: number) => Number.isInteger(n) && n >= 0 && n <= 6 };
const share = { allowed: 'a number between 0 and 1', holds: (n: number) => n > 0 && n < 1 };

/** One file as a definition; what is wrong with it goes to `faults`, and a definition without a meaning is left out. */
export function readDefinition(
  document: PositionedDocument,
  book: MeasureBook,
  faults: DefinitionFaults,
): MetricDefinition | undefined {
  const before = faults.count();
  const reader = createDocumentReader(document, faults);
  if (!reader.mapping('', definitionKeys)) return undefined;
  const authority = readAuthority(reader);
  const kind = reader.oneOf('kind', metricKinds);
  const isComposite = kind === 'COMPOSITE';
  const isDelivered = !reader.has('not_delivered');
  const isMeasured = isDelivered && !isComposite;
  const measure = (path: string) =>
    isMeasured && (path === 'numerator' || reader.has(path)) ? reader.oneOf(path, book.keys) : undefined;
  const optional = <Value>(path: string, read: (path: string) => Value): Value | undefined =>
    reader.has(path) ? read(path) : undefined;
  const unit = reader.oneOf('unit', metricUnits);
  const read = {
    key: readKey(reader, document),
    sector: reader.oneOf('sector', metricSectors),
    name: reader.bilingual('name'),
    shortName: reader.bilingual('short_name'),
    description: reader.bilingual('description'),
    plainLanguage: reader.bilingual('plain_language'),
    aliases: readAliases(reader),
    kind,
    unit,
    decimals: reader.number('decimals', digits),
    direction: reader.oneOf('direction', metricDirections),
    numerator: measure('numerator'),
    denominator: measure('denominator'),
    factor: readFactor(reader, kind, unit),
    quantile: kind === 'PERCENTILE' && isDelivered ? reader.number('quantile', share) : undefined,
    groups: isComposite && isDelivered ? readGroups(reader) : [],
    partDecimals: optional('part_decimals', (path) => reader.number(path, digits)),
    notDelivered: optional('not_delivered', reader.bilingual),
    note: optional('note', reader.bilingual),
    publishedAs: optional('published_as', reader.text),
    suppression: readSuppression(reader, book),
    responsibleAgency: optional('responsible_agency', reader.text),
    authority,
    rules: readRules(reader, authority, isMeasured ? book : undefined),
    grains: reader.someOf('grains', grains, 1),
    levels: reader.someOf('levels', areaLevels, 1),
    sources: readSources(reader),
  };
  refuseMisplaced(reader, kind, isDelivered);
  refuseOtherFolder(reader, document, read.sector);
  const editions = [read, ...read.rules].flatMap(({ numerator, denominator }) => [numerator, denominator]);
  const shared = commonDimensions(
    editions.filter((key) => key !== undefined),
    book,
  );
  const where = isMeasured ? readFilters(reader, shared) : [];
  const known = isComposite ? book.dimensions : shared;
  const dimensions =
    isDelivered && (isComposite || shared.length > 0 || read.numerator) ? reader.someOf('dimensions', known) : [];
  if (kind !== undefined && isMeasured) checkEditions(reader, { ...read, kind }, book);
  if (faults.count() > before) return undefined;
  const checked = { ...read, where, dimensions } as Omit<MetricDefinition, 'formula'>;
  return Object.freeze({ ...checked, formula: describeFormula(checked, book) });
}

/** Fields that say nothing in a definition of this kind. */
function refuseMisplaced(reader: DocumentReader, kind: MetricKind | undefined, isDelivered: boolean): void {
  const refuse = (fields: readonly string[], why: string): void =>
    fields.filter(reader.has).forEach((field) => reader.refuse(field, why));
  if (kind !== undefined && kind !== 'PERCENTILE') refuse(['quantile'], `is for PERCENTILE only, not for ${kind}`);
  if (kind !== undefined && kind !== 'COMPOSITE') {
    refuse(['groups', 'part_decimals'], `is for COMPOSITE only, not for ${kind}`);
  }
  if (kind === 'INDEX') refuse(['published_as'], 'is nothing an INDEX has: it is itself published by others');
  if (kind === 'COMPOSITE')
    refuse(['numerator', 'denominator', 'where'], 'is nothing a COMPOSITE has: its parts are metrics');
  if (isDelivered) return;
  refuse(
    [
      'numerator',
      'denominator',
      'where',
      'quantile',
      'groups',
      'part_decimals',
      'dimensions',
      'suppression',
      'published_as',
    ],
    'says something of what is not_delivered: leave it out',
  );
}

/** The definition and each of its editions that has measures of its own. */
function checkEditions(
  reader: DocumentReader,
  read: MeasuredBy & { readonly rules: readonly MetricRule[] },
  book: MeasureBook,
): void {
  checkMeasures(reader, read, book);
  read.rules.forEach(({ numerator = read.numerator, denominator = read.denominator }, index) => {
    if (numerator === read.numerator && denominator === read.denominator) return;
    checkMeasures(reader, { kind: read.kind, numerator, denominator }, book, `rules[${index}].`);
  });
}
