import type { PositionedDocument } from '#config';
import { areaLevels, grains } from '#domain';
import type { MeasureBook } from '#metrics';
import { keysAt, valueAt } from './value-at.js';

/** Stands between model.yaml and the file that an entry of `metrics` would be. */
export const briefMark = '#/';

const kinds: Readonly<Record<string, { readonly unit: string; readonly decimals: number }>> = {
  RATIO: { unit: 'PERCENT', decimals: 2 },
  AVERAGE: { unit: 'TIMES', decimals: 2 },
  PERCENTILE: { unit: 'DAYS', decimals: 1 },
  INDEX: { unit: 'POINTS', decimals: 2 },
  COMPOSITE: { unit: 'POINTS', decimals: 2 },
};

const percentileUnits: Readonly<Record<string, string>> = {
  WORKING_DAY: 'WORKING_DAYS',
  DAY: 'DAYS',
  HOUR: 'HOURS',
  MINUTE: 'MINUTES',
};

/**
 * An entry of `metrics` in model.yaml as a file of the catalogue: what it leaves out — names, descriptions, unit,
 * decimals, dimensions, periods, levels, sources — is filled in, so that a case is a few lines.
 */
export function briefMetric(document: PositionedDocument, index: number, book: MeasureBook): PositionedDocument {
  const at = `metrics[${index}]`;
  const given = valueAt(document.value, at);
  const lines = Object.fromEntries(
    Object.entries(document.lines).flatMap(([path, line]) =>
      path === at ? [['', line]] : path.startsWith(`${at}.`) ? [[path.slice(at.length + 1), line]] : [],
    ),
  );
  const entry = keysAt(document.value, at).length > 0 ? (given as Record<string, unknown>) : {};
  const key = typeof entry['key'] === 'string' ? entry['key'] : '';
  const sector = typeof entry['sector'] === 'string' ? entry['sector'] : 'CITY';
  const kebab = (text: string): string => text.toLowerCase().replaceAll('_', '-');
  const text = typeof entry['name'] === 'string' ? { vi: entry['name'], en: entry['name'] } : { vi: key, en: key };
  const names = typeof entry['name'] === 'object' ? entry['name'] : text;
  const kind = String(entry['kind']);
  const numerator = typeof entry['numerator'] === 'string' ? book.find(entry['numerator'])?.measure : undefined;
  const { unit, decimals } = kinds[kind] ?? { unit: 'COUNT', decimals: kind === 'SUM' ? 2 : 0 };
  const measured = [entry['numerator'], entry['denominator']].filter(
    (one) => typeof one === 'string' && book.find(one),
  );
  const value = {
    sector,
    short_name: names,
    description: names,
    plain_language: names,
    unit: numerator?.type === 'HISTOGRAM' ? percentileUnits[numerator.unit] : unit,
    decimals,
    direction: 'NEITHER',
    rules: [{ version: 1 }],
    ...(kind === 'COMPOSITE' ? {} : { dimensions: shared(measured as readonly string[], book) }),
    grains,
    levels: areaLevels,
    sources: ['model'],
    ...entry,
    name: names,
  };
  return { file: `${document.file}${briefMark}${kebab(sector)}/${kebab(key)}.yaml`, value, lines: { '': 1, ...lines } };
}

function shared(measures: readonly string[], book: MeasureBook): readonly string[] {
  const [first = [], ...others] = measures.map(book.dimensionsOf);
  return first.filter((dimension) => others.every((dimensions) => dimensions.includes(dimension)));
}
