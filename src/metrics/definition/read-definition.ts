import type { PositionedDocument } from '#config';
import { areaLevels, grains } from '#domain';
import { checkMeasures, definableKinds } from './check-measures.js';
import type { DefinitionFaults } from './definition-faults.js';
import { describeFormula } from './describe-formula.js';
import { createDocumentReader, type DocumentReader } from './document-reader.js';
import type { MeasureBook } from './measure-book.js';
import type { MetricDefinition } from './metric-definition.js';
import { metricDirections, metricSectors, metricUnits } from './metric-enums.js';
import { readAuthority, readRules } from './read-rules.js';

/** The keys of a definition's file; those that may be left out are in `optionalKeys`. */
export const definitionKeys = [
  ...['key', 'sector', 'name', 'short_name', 'description', 'plain_language', 'aliases', 'kind', 'unit', 'decimals'],
  ...['direction', 'numerator', 'denominator', 'quantile', 'authority', 'rules', 'dimensions', 'grains', 'levels'],
  'sources',
];
export const optionalKeys = ['aliases', 'denominator', 'quantile', 'authority', 'dimensions'];

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
  const kind = reader.oneOf('kind', definableKinds);
  const named = {
    key: readKey(reader, document),
    sector: reader.oneOf('sector', metricSectors),
    name: reader.bilingual('name'),
    shortName: reader.bilingual('short_name'),
    description: reader.bilingual('description'),
    plainLanguage: reader.bilingual('plain_language'),
    aliases: readAliases(reader),
    kind,
    unit: reader.oneOf('unit', metricUnits),
    decimals: reader.number('decimals', digits),
    direction: reader.oneOf('direction', metricDirections),
    numerator: reader.oneOf('numerator', book.keys),
    denominator: reader.has('denominator') ? reader.oneOf('denominator', book.keys) : undefined,
    quantile: kind === 'PERCENTILE' ? reader.number('quantile', share) : undefined,
    authority,
    rules: readRules(reader, authority),
    grains: reader.someOf('grains', grains, 1),
    levels: reader.someOf('levels', areaLevels, 1),
    sources: readSources(reader),
  };
  if (kind !== undefined && kind !== 'PERCENTILE' && reader.has('quantile')) {
    reader.refuse('quantile', `is for PERCENTILE only, not for ${kind}`);
  }
  if (named.sector !== undefined && folderOf(document) !== kebab(named.sector)) {
    reader.refuse('sector', `is ${named.sector}, so the file belongs in the folder ${kebab(named.sector)}/`);
  }
  const { numerator, denominator } = named;
  const measures = [numerator, denominator].filter((key) => key !== undefined);
  const dimensions = numerator === undefined ? [] : reader.someOf('dimensions', commonDimensions(measures, book));
  if (kind !== undefined && numerator !== undefined) {
    checkMeasures(reader, { kind, numerator, denominator, unit: named.unit }, book);
  }
  if (faults.count() > before) return undefined;
  const checked = { ...named, dimensions } as Omit<MetricDefinition, 'formula'>;
  return Object.freeze({ ...checked, formula: describeFormula(checked, book) });
}

function readKey(reader: DocumentReader, document: PositionedDocument): string | undefined {
  const key = reader.text('key');
  if (key === undefined) return undefined;
  if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(key)) reader.refuse('key', `${key} is not in UPPER_SNAKE_CASE`);
  else if (document.file.split('/').at(-1) !== `${kebab(key)}.yaml`) {
    reader.refuse('key', `is ${key}, so the file must be called ${kebab(key)}.yaml`);
  }
  return key;
}

function readAliases(reader: DocumentReader): readonly string[] {
  const texts = Array.from({ length: reader.length('aliases') }, (_, index) => reader.text(`aliases[${index}]`));
  return texts.filter((text) => text !== undefined);
}

/** Sources are named by the deployment's configuration, so only the form can be checked. */
function readSources(reader: DocumentReader): readonly string[] {
  const names = Array.from({ length: reader.length('sources', 1) }, (_, index) => reader.text(`sources[${index}]`));
  names.forEach((name, index) => {
    if (name !== undefined && !/^[a-z][a-z0-9-]*$/.test(name)) {
      reader.refuse(`sources[${index}]`, `${name} is not the name of a source (kebab-case)`);
    }
  });
  return names.filter((name) => name !== undefined);
}

/** Dimensions by which all the measures can be broken down. */
function commonDimensions(measures: readonly string[], book: MeasureBook): readonly string[] {
  const [first = [], ...others] = measures.map(book.dimensionsOf);
  return first.filter((dimension) => others.every((dimensions) => dimensions.includes(dimension)));
}

const folderOf = ({ file }: PositionedDocument): string => file.split('/').at(-2) ?? '';

const kebab = (name: string): string => name.toLowerCase().replaceAll('_', '-');
