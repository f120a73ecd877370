import type { PositionedDocument } from '#config';
import type { FieldType, Measure, RegisterFigure } from '#domain';
import type { DocumentReader } from '#metrics';
import { readField } from './field-test.js';
import { kindOf, type ModelEntity, type ModelField } from './model-entity.js';
import type { ModelLevels } from './model-levels.js';
import { sqlWords } from './sql-words.js';
import { keysAt, valueAt } from './value-at.js';

const numbers: readonly FieldType[] = ['integer', 'bigint', 'decimal'];

/** Figures a model can know: its inhabitants and its calendar. */
const figures: readonly RegisterFigure[] = ['POPULATION', 'POPULATION_CENSUS_2019', 'DAYS', 'WORKING_DAYS'];

const keysOf = {
  CELL: ['entity', 'day', 'when', 'add'],
  HISTOGRAM: ['entity', 'day', 'when', 'value', 'unit'],
  STOCK: ['opened', 'closed'],
  SUM: ['terms'],
  DIFFERENCE: ['minuend', 'subtrahend'],
  WHOLE: ['of', 'dimension'],
  ACTIVE_UNITS: ['counted', 'level', 'last_working_days'],
  VALID_UNITS: ['level'],
  DISTINCT: ['counted', 'dimension'],
  DISTINCT_RECORDS: ['entity', 'day', 'when', 'member'],
  PUBLISHED: ['entity', 'value', 'where', 'uncut', 'preference', 'series'],
  REGISTER: ['figure'],
} as const satisfies Readonly<Record<Measure['type'], readonly string[]>>;

const measureTypes = Object.keys(keysOf) as readonly Measure['type'][];

/** What an entry of `measures` may refer to. */
export interface MeasureContext {
  readonly document: PositionedDocument;
  readonly reader: DocumentReader;
  readonly entities: ReadonlyMap<string, ModelEntity>;
  readonly dimensions: readonly string[];
  readonly levels: ModelLevels;
}

/** One entry of `measures`; `undefined` when it was not understood. That its parts are there is checked later. */
export function readMeasure(at: string, context: MeasureContext): Measure | undefined {
  const { reader } = context;
  if (!reader.mapping(at, ['key', 'type', ...new Set(Object.values(keysOf).flat())])) return undefined;
  const key = reader.text(`${at}.key`);
  const type = reader.has(`${at}.type`) ? reader.oneOf(`${at}.type`, measureTypes) : 'CELL';
  if (key === undefined || type === undefined) return undefined;
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(key)) reader.refuse(`${at}.key`, `${key} is not in snake_case`);
  if (sqlWords.has(key))
    reader.refuse(`${at}.key`, `${key} is a word of the database: add another, such as ${key}_count`);
  reader.mapping(at, ['key', 'type', ...keysOf[type]]);
  return bodyOf(at, key, type, context);
}

function bodyOf(at: string, key: string, type: Measure['type'], context: MeasureContext): Measure | undefined {
  const { reader, document, dimensions, levels, entities } = context;
  const text = (name: string): string | undefined => reader.text(`${at}.${name}`);
  const levelOf = (): 'COMMUNE' | 'DISTRICT' | undefined => {
    const level = levels.of(reader.oneOf(`${at}.level`, levels.names) ?? '');
    if (level === 'PROVINCE') reader.refuse(`${at}.level`, 'is the highest level: units are counted below it');
    return level === 'PROVINCE' ? undefined : level;
  };
  const entityOf = (): ModelEntity | undefined => {
    const name = reader.oneOf(`${at}.entity`, [...entities.keys()]);
    return name === undefined ? undefined : entities.get(name);
  };
  const fieldOf = (name: string, entity: ModelEntity, types?: readonly FieldType[]): ModelField | undefined =>
    readField(reader, `${at}.${name}`, entity.fields, types);
  const optional = (name: string, entity: ModelEntity, types?: readonly FieldType[]): Record<string, string> => {
    const field = reader.has(`${at}.${name}`) ? fieldOf(name, entity, types) : undefined;
    return field ? { [name]: field.inner } : {};
  };
  const conditions = (name: 'where' | 'uncut', entity: ModelEntity): Readonly<Record<string, string>> =>
    Object.fromEntries(
      keysAt(document.value, `${at}.${name}`).flatMap((field) => {
        if (!entity.fields.has(field)) reader.refuse(`${at}.${name}.${field}`, `is no field of ${entity.name}`);
        return [[entity.fields.get(field)?.inner ?? '', String(valueAt(document.value, `${at}.${name}.${field}`))]];
      }),
    );

  switch (type) {
    case 'CELL': {
      const entity = entityOf();
      const day = entity && fieldOf('day', entity, ['day']);
      const amount = valueAt(document.value, `${at}.add`) ?? 1;
      const add = amount === 1 ? 1 : entity && fieldOf('add', entity, numbers)?.inner;
      if (!entity || !day || add === undefined) return undefined;
      const when = optional('when', entity, ['boolean']);
      return {
        type,
        key,
        record: kindOf(entity.name),
        day: day.inner,
        ...when,
        add,
        over: { place: 'SUM', time: 'SUM' },
      };
    }
    case 'HISTOGRAM': {
      const entity = entityOf();
      const [day, value] = entity
        ? [fieldOf('day', entity, ['day']), fieldOf('value', entity, [...numbers, 'json'])]
        : [];
      const unit = reader.oneOf(`${at}.unit`, ['WORKING_DAY', 'DAY', 'HOUR', 'MINUTE']);
      if (!entity || !day || !value || !unit) return undefined;
      const counts = value.type === 'json' ? ({ counts: true } as const) : {};
      const when = optional('when', entity, ['boolean']);
      return { type, key, record: kindOf(entity.name), day: day.inner, ...when, value: value.inner, ...counts, unit };
    }
    case 'STOCK': {
      const [opened, closed] = [text('opened'), text('closed')];
      return opened && closed ? { type, key, opened, closed } : undefined;
    }
    case 'SUM': {
      const terms = Array.from({ length: reader.length(`${at}.terms`, 2) }, (_, index) => text(`terms[${index}]`));
      return { type, key, terms: terms.filter((term) => term !== undefined) };
    }
    case 'DIFFERENCE': {
      const [minuend, subtrahend] = [text('minuend'), text('subtrahend')];
      return minuend && subtrahend ? { type, key, minuend, subtrahend } : undefined;
    }
    case 'WHOLE': {
      const [of, dimension] = [text('of'), reader.oneOf(`${at}.dimension`, dimensions)];
      return of && dimension ? { type, key, of, dimension } : undefined;
    }
    case 'ACTIVE_UNITS': {
      const [counted, level] = [text('counted'), levelOf()];
      const whole = { allowed: 'a whole number above 0', holds: (n: number) => Number.isInteger(n) && n > 0 };
      const last = reader.has(`${at}.last_working_days`)
        ? { lastWorkingDays: reader.number(`${at}.last_working_days`, whole)! }
        : {};
      return counted && level ? { type, key, counted, level, ...last } : undefined;
    }
    case 'VALID_UNITS': {
      const level = levelOf();
      return level && { type, key, level };
    }
    case 'DISTINCT': {
      const [counted, dimension] = [text('counted'), reader.oneOf(`${at}.dimension`, dimensions)];
      return counted && dimension ? { type, key, counted, dimension } : undefined;
    }
    case 'DISTINCT_RECORDS': {
      const entity = entityOf();
      const [day, member] = entity ? [fieldOf('day', entity, ['day']), fieldOf('member', entity)] : [];
      if (!entity || !day || !member) return undefined;
      const when = optional('when', entity, ['boolean']);
      return { type, key, record: kindOf(entity.name), day: day.inner, ...when, member: member.inner };
    }
    case 'PUBLISHED': {
      const entity = entityOf();
      const value = entity && fieldOf('value', entity, numbers);
      if (entity && !entity.period) reader.refuse(`${at}.entity`, `${entity.name} names no column as its period`);
      if (!entity || !value) return undefined;
      return {
        type,
        key,
        record: kindOf(entity.name),
        value: value.inner,
        where: conditions('where', entity),
        ...(reader.has(`${at}.uncut`) ? { uncut: conditions('uncut', entity) } : {}),
        ...optional('preference', entity),
        ...optional('series', entity, ['text']),
      };
    }
    case 'REGISTER': {
      const figure = reader.oneOf(`${at}.figure`, figures);
      return figure && { type, key, figure };
    }
  }
}
