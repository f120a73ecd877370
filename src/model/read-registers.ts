import type { CsvTable } from '#config';
import {
  type CalendarDay,
  type Day,
  isDay,
  type Organisation,
  populationSeries,
  type PopulationSeries,
  type Reporter,
  type UnitPopulation,
  type UnitVersion,
} from '#domain';
import type { ModelFaults } from './model-faults.js';
import { unitNamed } from './read-units.js';

const dayKinds: readonly string[] = ['HOLIDAY', 'COMPENSATORY', 'WORKED_SATURDAY'];

/** The announced days of calendar.csv: day, kind, name. */
export function readCalendar(table: CsvTable | undefined, faults: ModelFaults): readonly CalendarDay[] {
  if (!table || !faults.columns(table, ['day', 'kind'], ['name'])) return [];
  const seen = new Set<string>();
  return table.rows.flatMap((row) => {
    const { day = '', kind = '', name = '' } = row.values;
    const before = faults.count();
    if (!isDay(day)) faults.row(row, 'day', `"${day}" is not a day (YYYY-MM-DD)`);
    else if (seen.has(day)) faults.row(row, 'day', `${day} is given twice`);
    if (!dayKinds.includes(kind)) faults.row(row, 'kind', `"${kind}" is none of ${dayKinds.join(', ')}`);
    seen.add(day);
    return faults.count() > before ? [] : [{ day, kind: kind as CalendarDay['kind'], name: name === '' ? kind : name }];
  });
}

/** The inhabitants of population.csv: unit, on (a day on which it stands), series, inhabitants. */
export function readPopulation(
  table: CsvTable | undefined,
  units: readonly UnitVersion[],
  faults: ModelFaults,
): readonly UnitPopulation[] {
  if (!table || !faults.columns(table, ['unit', 'on', 'series', 'inhabitants'])) return [];
  return table.rows.flatMap((row) => {
    const { unit: name = '', on = '', series = '', inhabitants = '' } = row.values;
    const before = faults.count();
    const unit = isDay(on) ? unitNamed(name, on, units) : undefined;
    if (!unit) faults.row(row, 'unit', `no unit ${name} stands on "${on}"`);
    if (!(populationSeries as readonly string[]).includes(series)) {
      faults.row(row, 'series', `"${series}" is none of ${populationSeries.join(', ')}`);
    }
    if (!/^\d+$/.test(inhabitants)) faults.row(row, 'inhabitants', `"${inhabitants}" is not a whole number`);
    if (!unit || faults.count() > before) return [];
    const figures = { year: Number(on.slice(0, 4)), inhabitants: Number(inhabitants) };
    return [{ unitId: unit.id, series: series as PopulationSeries, ...figures, method: 'REPORTED', source: 'model' }];
  });
}

/** Who owes figures, as reporters and as organisations that lie in units. */
export interface ModelReporters {
  readonly reporters: readonly Reporter[];
  readonly organisations: readonly Organisation[];
}

/** The reporters of reporters.csv: code, unit, source (`model` where empty), valid_from, valid_to. */
export function readReporters(
  table: CsvTable | undefined,
  units: readonly UnitVersion[],
  faults: ModelFaults,
): ModelReporters {
  if (!table || !faults.columns(table, ['code', 'unit'], ['source', 'valid_from', 'valid_to'])) {
    return { reporters: [], organisations: [] };
  }
  const found = table.rows.flatMap((row, index) => {
    const { code = '', unit: name = '', source: named = '', valid_from: from = '', valid_to: to = '' } = row.values;
    const before = faults.count();
    for (const [field, day] of [
      ['valid_from', from],
      ['valid_to', to],
    ] as const) {
      if (day !== '' && !isDay(day)) faults.row(row, field, `"${day}" is not a day (YYYY-MM-DD)`);
    }
    if (code === '') faults.row(row, 'code', 'is empty');
    const candidates = units.filter((unit) => unit.code === name || unit.key === name);
    const unit = candidates.length === 1 ? candidates[0] : unitNamed(name, from as Day, units);
    if (!unit) faults.row(row, 'unit', `no unit ${name} stands on "${from}"; write code@valid_from`);
    if (!unit || faults.count() > before) return [];
    const source = named === '' ? 'model' : named;
    const ends = to === '' ? unit.to : to;
    const days = { from: from === '' ? (unit.from ?? '1900-01-01') : from, ...(ends ? { to: ends } : {}) };
    const reporter: Reporter = {
      source,
      code,
      name: code,
      organisationKind: 'AGENCY',
      organisationCode: code,
      owes: '',
      expectedBy: '0 0 * * *',
      contactOffice: '',
      ...days,
    };
    const organisation: Organisation = {
      id: index + 1,
      key: `AGENCY:${code}@${days.from}`,
      kind: 'AGENCY',
      code,
      otherCodes: [],
      name: code,
      subkind: 'COMMUNE_OFFICE',
      unitId: unit.id,
      level: unit.level,
      figures: {},
      ...days,
    };
    return [{ reporter, organisation }];
  });
  return { reporters: found.map((one) => one.reporter), organisations: found.map((one) => one.organisation) };
}
