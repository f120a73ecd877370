import type { QueryFile } from '#config';
import { type Grain, grains, isInstant, type PeriodComparison, periodComparisons, type PeriodWindow } from '#domain';
import type { DimensionFilter, DocumentReader } from '#metrics';
import { createModelFaults, modelError } from './model-faults.js';
import type { Model } from './model.js';
import type { AskedAreas, AskedPeriods, ModelQuestion } from './model-question.js';
import { keysAt, valueAt } from './value-at.js';

const keys = [
  ...['name', 'metrics', 'areas', 'periods', 'by', 'where', 'frame', 'window', 'compare', 'as_of', 'today', 'plan'],
];

/** `year_to_date` or `{ rolling: 3 }`. */
const count = { allowed: 'a whole number from 1', holds: (n: number) => Number.isInteger(n) && n >= 1 };

/**
 * The questions of a file: one mapping, a list of them, or `queries:` with a list. All faults of form are in one
 * GIANH_SEED_INVALID with line and field; what the engine refuses it refuses when it is asked.
 */
export function readQuestions({ document, faults: found }: QueryFile, model: Model): readonly ModelQuestion[] {
  const faults = createModelFaults(found);
  if (!document) throw modelError('The file of questions', faults.all());
  const reader = faults.reader(document);
  const root = Array.isArray(document.value) ? '' : 'queries';
  const isList = Array.isArray(document.value) || keysAt(document.value, '').includes('queries');
  if (isList && root === 'queries') reader.mapping('', ['queries']);
  const places = isList ? Array.from({ length: reader.length(root, 1) }, (_, index) => `${root}[${index}]`) : [''];
  const questions = places.map((at, index) => questionAt(document.value, reader, at, index, model));
  const all = faults.all();
  if (all.length > 0) throw modelError('The file of questions', all);
  return questions;
}

function questionAt(root: unknown, reader: DocumentReader, at: string, index: number, model: Model): ModelQuestion {
  const path = (name: string): string => (at === '' ? name : `${at}.${name}`);
  const texts = (name: string, least = 1): readonly string[] => textsAt(root, reader, path(name), least);
  const optional = <Value>(name: string, read: (path: string) => Value): Value | undefined =>
    reader.has(path(name)) ? read(path(name)) : undefined;
  reader.mapping(at, keys);
  const asOf = optional('as_of', (one) => reader.number(one, count));
  if (asOf !== undefined && !model.loads.some(({ number }) => number === asOf)) {
    const loads = model.loads.map(({ number }) => number).join(', ');
    reader.refuse(path('as_of'), `there is no load ${asOf}; known: ${loads}`);
  }
  const plan = optional('plan', (one) => valueAt(root, one));
  if (plan !== undefined && typeof plan !== 'boolean') reader.refuse(path('plan'), 'is not true or false');
  return {
    name: optional('name', reader.text) ?? String(index + 1),
    metrics: texts('metrics'),
    areas: readAreas(root, reader, path('areas'), model),
    periods: readPeriods(root, reader, path('periods')),
    by: optional('by', reader.text),
    where: optional('where', (one) => readFilters(root, reader, one)) ?? [],
    frame: optional('frame', reader.day),
    window: optional('window', (one) => readWindow(root, reader, one)),
    compare: optional('compare', (one) => reader.oneOf<PeriodComparison>(one, periodComparisons)),
    asOf,
    today: optional('today', reader.day),
    plan: plan === true,
  };
}

/** One text or a list of them; a year may be written without quotes. */
function textsAt(root: unknown, reader: DocumentReader, path: string, least: number): readonly string[] {
  const isYear = (value: unknown): boolean => Number.isInteger(value) && /^\d{4}$/.test(String(value));
  const value = valueAt(root, path);
  if (typeof value === 'string' || isYear(value)) return [String(value)];
  return Array.from({ length: reader.length(path, least) }, (_, index) => {
    const at = `${path}[${index}]`;
    const one = valueAt(root, at);
    return isYear(one) ? String(one) : (reader.text(at) ?? '');
  });
}

function readAreas(root: unknown, reader: DocumentReader, path: string, { levels }: Model): AskedAreas {
  const value = valueAt(root, path);
  if (value === undefined || value === null) return {};
  if (typeof value === 'string' || Array.isArray(value)) return { codes: textsAt(root, reader, path, 1) };
  reader.mapping(path, ['codes', 'under', 'level', 'dimension', 'members']);
  const has = (name: string): boolean => reader.has(`${path}.${name}`);
  if (has('codes')) return { codes: textsAt(root, reader, `${path}.codes`, 1) };
  if (has('dimension') || has('members')) {
    const members = textsAt(root, reader, `${path}.members`, 1);
    return { dimension: reader.text(`${path}.dimension`) ?? '', members };
  }
  const level = has('level') ? levels.of(reader.oneOf(`${path}.level`, levels.names) ?? '') : undefined;
  const under = has('under') ? reader.text(`${path}.under`) : undefined;
  return { ...(under ? { under } : {}), ...(level ? { level } : {}) };
}

function readPeriods(root: unknown, reader: DocumentReader, path: string): AskedPeriods {
  const value = valueAt(root, path);
  if (value === undefined || value === null) return (reader.refuse(path, 'is missing'), { codes: [] });
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { codes: textsAt(root, reader, path, 1) };
  }
  reader.mapping(path, ['codes', 'from', 'to', 'grain', 'last', 'include_current', 'between']);
  const has = (name: string): boolean => reader.has(`${path}.${name}`);
  const ways = ['codes', 'from', 'last', 'between'].filter(has);
  if (ways.length !== 1) reader.refuse(path, 'needs exactly one of codes, from (with to), last, between');
  if (has('codes')) return { codes: textsAt(root, reader, `${path}.codes`, 1) };
  const grain = reader.oneOf<Grain>(`${path}.grain`, grains) ?? 'MONTH';
  if (has('last')) {
    const includeCurrent = valueAt(root, `${path}.include_current`) === true;
    return { last: reader.number(`${path}.last`, count) ?? 1, grain, includeCurrent };
  }
  if (has('between')) {
    const [from = '', to = ''] = textsAt(root, reader, `${path}.between`, 2);
    for (const [index, one] of [from, to].entries()) {
      const problem = `"${one}" is no moment in UTC (YYYY-MM-DDTHH:mm:ssZ)`;
      if (!isInstant(one)) reader.refuse(`${path}.between[${index}]`, problem);
    }
    return { between: [from, to], grain };
  }
  return { from: reader.text(`${path}.from`) ?? '', to: reader.text(`${path}.to`) ?? '', grain };
}

/** `{ COLOUR: [RED] }`, or a list of `{ dimension, in, not }`. */
function readFilters(root: unknown, reader: DocumentReader, path: string): readonly DimensionFilter[] {
  if (!Array.isArray(valueAt(root, path))) {
    return keysAt(root, path).map((dimension) => ({ dimension, in: textsAt(root, reader, `${path}.${dimension}`, 1) }));
  }
  return Array.from({ length: reader.length(path) }, (_, index) => {
    const at = `${path}[${index}]`;
    reader.mapping(at, ['dimension', 'in', 'not']);
    const members = { dimension: reader.text(`${at}.dimension`) ?? '', in: textsAt(root, reader, `${at}.in`, 1) };
    return valueAt(root, `${at}.not`) === true ? { ...members, not: true } : members;
  });
}

function readWindow(root: unknown, reader: DocumentReader, path: string): PeriodWindow | undefined {
  if (valueAt(root, path) === 'year_to_date') return { kind: 'YEAR_TO_DATE' };
  if (typeof valueAt(root, path) !== 'object') {
    reader.refuse(path, 'is neither year_to_date nor { rolling: <number of periods> }');
    return undefined;
  }
  reader.mapping(path, ['rolling']);
  const rolling = reader.number(`${path}.rolling`, count);
  return rolling === undefined ? undefined : { kind: 'ROLLING', count: rolling };
}
