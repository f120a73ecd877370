import type { CsvTable, CsvTableRow } from '#config';
import { addDays, type Day, dayOfInstant, isDay, parsePeriod, type Period, type UnitVersion } from '#domain';
import type { InboxRow } from '#store';
import { fieldValue } from './field-value.js';
import type { ModelEntity } from './model-entity.js';
import type { ModelFaults } from './model-faults.js';
import type { ModelLoad } from './model.js';
import { unitNamed } from './read-units.js';

/** Columns every file of records may have. */
const common = { load: 'load', version: 'version', deleted: 'deleted' };

/**
 * The rows of one entity by load. Of two rows with one key the greater version holds, whatever comes first; without a
 * column `version` the later load does. A unit is read as of the record's day.
 */
export function readRecords(
  table: CsvTable,
  entity: ModelEntity,
  units: readonly UnitVersion[],
  faults: ModelFaults,
): ReadonlyMap<number, readonly InboxRow[]> {
  const { key, unit, period, reporter, received } = entity;
  const needed = [key, unit, period, reporter, ...received.map(({ name }) => name)].filter(
    (name) => name !== undefined,
  );
  if (!faults.columns(table, [...new Set(needed)], Object.values(common))) return new Map();
  const seen = new Map<string, number>();
  const loads = new Map<number, InboxRow[]>();
  for (const row of table.rows) {
    const before = faults.count();
    const load = numberOf(row, common.load, 1, faults);
    const version = versionOf(row, load, faults);
    const naturalKey = row.values[key]!;
    if (naturalKey === '') faults.row(row, key, 'is empty');
    const name = `${naturalKey}|${version}`;
    if (seen.has(name)) faults.row(row, key, `${naturalKey} has the same version on line ${seen.get(name)}`);
    seen.set(name, row.line);
    const deleted = isTrue(row, faults);
    const read = deleted ? noFields : readFields(row, entity, units, faults);
    if (faults.count() > before) continue;
    const rows = loads.get(load) ?? [];
    loads.set(load, rows);
    rows.push({
      kind: entity.shape.kind,
      source: entity.source,
      naturalKey,
      version,
      deleted,
      flags: [],
      deliveryId: undefined,
      cause: 'DELIVERY',
      ...read,
    });
  }
  return loads;
}

/** Loads of all entities, each number once, in their order. */
export function joinLoads(found: readonly ReadonlyMap<number, readonly InboxRow[]>[]): readonly ModelLoad[] {
  const numbers = [...new Set(found.flatMap((loads) => [...loads.keys()]))].sort((one, other) => one - other);
  return numbers.map((number) => ({ number, rows: found.flatMap((loads) => loads.get(number) ?? []) }));
}

type Read = Pick<InboxRow, 'eventDay' | 'unitId' | 'payload'>;

const noFields: Read = { unitId: undefined, payload: {} };

function readFields(row: CsvTableRow, entity: ModelEntity, units: readonly UnitVersion[], faults: ModelFaults): Read {
  const payload: Record<string, unknown> = {};
  for (const { name, inner, type } of entity.received) {
    const text = row.values[name]!;
    if (text === '') continue;
    const read = fieldValue(text, type);
    if (read.problem !== undefined) faults.row(row, name, read.problem);
    else payload[inner] = read.value;
  }
  const period = entity.period === undefined ? undefined : periodOf(row, entity.period, faults);
  if (period) payload['periodCode'] = period.code;
  const day = dayOf(row, entity, period);
  if (day === undefined) faults.row(row, entity.day ?? entity.period ?? '', 'is no day: its unit is read as of it');
  const named = row.values[entity.unit]!;
  const unit = named === '' || day === undefined ? undefined : unitNamed(named, day, units);
  if (named !== '' && day !== undefined && !unit) {
    const known = units.filter(({ code }) => code === named).map(({ key, to }) => `${key} until ${to ?? 'now'}`);
    const hint = known.length > 0 ? `; there is ${known.join(', ')}: write ${named}@valid_from` : '';
    faults.row(row, entity.unit, `no unit ${named} stands on ${day}${hint}`);
  }
  const reporter = entity.reporter === undefined ? unit?.code : row.values[entity.reporter]!;
  if (reporter !== undefined && reporter !== '') payload['reporterCode'] = reporter;
  return { eventDay: day, unitId: unit?.id, payload };
}

function dayOf(row: CsvTableRow, { day, received }: ModelEntity, period: Period | undefined): Day | undefined {
  if (day === undefined) return period && addDays(period.to, -1);
  const { type } = received.find(({ name }) => name === day)!;
  const { value } = fieldValue(row.values[day]!, type);
  if (typeof value !== 'string') return undefined;
  return isDay(value) ? value : dayOfInstant(value);
}

function periodOf(row: CsvTableRow, column: string, faults: ModelFaults): Period | undefined {
  try {
    return parsePeriod(row.values[column]!);
  } catch (error) {
    faults.row(row, column, (error as Error).message);
    return undefined;
  }
}

/** Versions compare as text: whole numbers are filled up with zeros, so that 10 comes after 9. */
function versionOf(row: CsvTableRow, load: number, faults: ModelFaults): string {
  const text = row.values[common.version] ?? '';
  if (text === '' && common.version in row.values) faults.row(row, common.version, 'is empty');
  const version = text === '' ? String(load) : text;
  return /^\d{1,20}$/.test(version) ? version.padStart(20, '0') : version;
}

function numberOf(row: CsvTableRow, column: string, otherwise: number, faults: ModelFaults): number {
  const text = row.values[column] ?? '';
  if (text === '') return otherwise;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  faults.row(row, column, `"${text}" is not a whole number from 1`);
  return otherwise;
}

function isTrue(row: CsvTableRow, faults: ModelFaults): boolean {
  const text = row.values[common.deleted] ?? '';
  if (text !== '' && text !== 'true' && text !== 'false')
    faults.row(row, common.deleted, `"${text}" is not true or false`);
  return text === 'true';
}
