import type { ModelFiles, PositionedDocument, SeedFault } from '#config';
import {
  compileTargets,
  createAreaBook,
  createOrganisationBook,
  createProcedureBook,
  createTargetBook,
  createWorkingCalendar,
  defaultSchoolTerms,
  type Fact,
  type Measure,
  type TargetRow,
} from '#domain';
import { GianhError } from '#kernel';
import { compileCatalogue, createMeasureBook, measureParts, type MetricBooks } from '#metrics';
import { briefMark, briefMetric } from './brief-metric.js';
import { createModelFaults, faultsOf, modelError, type ModelFaults } from './model-faults.js';
import { readLevels } from './model-levels.js';
import type { Model } from './model.js';
import { dimensionField, type ReadEntity, readEntity } from './read-entity.js';
import { readMeasure } from './read-measure.js';
import { joinLoads, readRecords } from './read-records.js';
import { readCalendar, readPopulation, readReporters } from './read-registers.js';
import { readSuccessions } from './read-successions.js';
import { readUnits } from './read-units.js';
import { valueAt } from './value-at.js';

const keys = ['name', 'levels', 'home', 'today', 'entities', 'measures', 'metrics'];

/**
 * Compiles a model folder: facts and catalogue, units and their successions, calendar and reporters, records by load.
 *
 * All faults of all files, of form and of meaning, are in one GIANH_SEED_INVALID with file, line and field.
 */
export function compileModel(files: ModelFiles): Model {
  const faults = createModelFaults(files.faults);
  const { model: document } = files;
  if (!document) throw modelError('The model', faults.all());
  const reader = faults.reader(document);
  reader.mapping('', keys);
  const levels = readLevels(reader);

  const units = readUnits(files.units, levels, faults);
  const successions = readSuccessions(files.successions, units, faults);
  const population = readPopulation(files.population, units, faults);
  const days = readCalendar(files.calendar, faults);
  const { reporters, organisations } = readReporters(files.reporters, units, faults);

  const sources: string[] = ['model'];
  const list = <Value>(path: string, read: (at: string) => Value | undefined): readonly Value[] =>
    Array.from({ length: reader.length(path) }, (_, index) => read(`${path}[${index}]`)).filter(
      (value) => value !== undefined,
    );
  const found = list('entities', (at) => readEntity(document, reader, at, sources));
  for (const { source } of reporters) if (!sources.includes(source)) sources.push(source);
  const entities = new Map(found.map(({ entity }) => [entity.name, entity]));
  if (entities.size < found.length) reader.refuse('entities', 'names an entity twice');
  const dimensions = [...new Set(found.flatMap((one) => one.dimensions))];
  const measures = list('measures', (at) => readMeasure(at, { document, reader, entities, dimensions, levels }));
  const fact: Fact = {
    name: 'model',
    shapes: found.map(({ entity }) => entity.shape),
    dimensions: dimensions.map((dimension) => ({ dimension, field: dimensionField(dimension) })),
    measures: whole(measures, (measure, problem) => reader.refuse(`measures[${indexOf(document, measure)}]`, problem)),
  };
  const loads = recordsOf(files, found, units, faults);
  const home = reader.has('home') ? reader.text('home') : undefined;
  const today = reader.has('today') ? reader.day('today') : undefined;
  const name = reader.has('name') ? reader.text('name') : undefined;

  const contents = { units, successions, population, centroids: [] };
  if (faults.count() === 0) for (const problem of bookFaults(contents)) faults.row(fileOf(files.units), '', problem);
  const metrics = metricFiles(files, document, reader.length('metrics'), fact);
  const catalogueFaults = faultsOf(() => compileCatalogue({ files: metrics, faults: [] }, [fact]));
  const all = [
    ...faults.all(),
    ...catalogueFaults.filter(({ problem }) => !isEcho(problem, writtenKeys(document), fact)),
  ];
  if (all.length > 0) throw modelError('The model', all.map(withoutMark));

  const catalogue = compileCatalogue({ files: metrics, faults: [] }, [fact]);
  const areaBook = createAreaBook(contents);
  const targetRows = (files.targets?.rows ?? []).map(targetRow);
  const targets = compileTargets(targetRows, (key) => catalogue.find(key) !== undefined, areaBook);
  const books: MetricBooks = {
    areaBook,
    organisations: createOrganisationBook({ organisations, successions: [] }),
    procedures: createProcedureBook({ procedures: [], groups: [] }),
    calendar: createWorkingCalendar(days),
    terms: defaultSchoolTerms,
  };
  return {
    name: name ?? 'model',
    facts: [fact],
    catalogue,
    books,
    targets: createTargetBook(targets),
    levels,
    sources,
    reporters,
    loads,
    home,
    today,
  };
}

/** Keys of `measures` as written, whatever else is wrong with them. */
const writtenKeys = ({ value }: PositionedDocument): readonly string[] => {
  const measures = valueAt(value, 'measures');
  return Array.isArray(measures) ? measures.map((entry) => String(valueAt(entry, 'key'))) : [];
};

const indexOf = (document: PositionedDocument, { key }: Measure): number => writtenKeys(document).indexOf(key);

/** Measures whose parts are all there; those that have not, and keys given twice, are told of. */
function whole(measures: readonly Measure[], refuse: (measure: Measure, problem: string) => void): readonly Measure[] {
  const byKey = new Map<string, Measure>();
  for (const measure of measures) {
    if (byKey.has(measure.key)) refuse(measure, `${measure.key} is given twice`);
    else byKey.set(measure.key, measure);
  }
  const kept = [...byKey.values()].filter((measure) => {
    const missing = measureParts(measure).filter((part) => !byKey.has(part));
    if (missing.length > 0) refuse(measure, `there is no measure ${missing.join(', ')}`);
    const counted = measure.type === 'DISTINCT' ? byKey.get(measure.counted) : undefined;
    const isWrong = counted !== undefined && counted.type !== 'CELL';
    if (isWrong) refuse(measure, `${counted.key} must be of type CELL: its members above zero are counted`);
    return missing.length === 0 && !isWrong;
  });
  // What is made of something left out is left out too: that one has told why.
  return kept.length === byKey.size ? kept : whole(kept, () => undefined);
}

/** A metric that names a measure with a fault of its own only repeats it. */
const isEcho = (problem: string, written: readonly string[], fact: Fact): boolean =>
  written.some((key) => problem.startsWith(`${key} is not known`) && !fact.measures.some((one) => one.key === key));

function recordsOf(
  files: ModelFiles,
  found: readonly ReadEntity[],
  units: Parameters<typeof readRecords>[2],
  faults: ModelFaults,
): Model['loads'] {
  const known = found.map(({ entity }) => entity.name);
  for (const [name, { file }] of files.records) {
    if (!known.includes(name)) faults.row({ file, line: 0 }, '', `is of no entity; known: ${known.join(', ')}`);
  }
  return joinLoads(
    found.flatMap(({ entity }) => {
      const table = files.records.get(entity.name);
      return table ? [readRecords(table, entity, units, faults)] : [];
    }),
  );
}

function metricFiles(
  files: ModelFiles,
  document: PositionedDocument,
  briefs: number,
  fact: Fact,
): readonly PositionedDocument[] {
  const book = createMeasureBook([fact]);
  return [...files.metrics, ...Array.from({ length: briefs }, (_, index) => briefMetric(document, index, book))];
}

const withoutMark = (fault: SeedFault): SeedFault => ({ ...fault, file: fault.file.split(briefMark)[0]! });

/** What the area book finds against its contents although each row reads well. */
function bookFaults(contents: Parameters<typeof createAreaBook>[0]): readonly string[] {
  try {
    createAreaBook(contents);
    return [];
  } catch (error) {
    if (error instanceof GianhError && error.code === 'GIANH_SEED_INVALID') return error.details['faults'] as string[];
    throw error;
  }
}

const fileOf = (table: ModelFiles['units']): { readonly file: string; readonly line: number } => ({
  file: table?.file ?? 'units.csv',
  line: 0,
});

const targetColumns = [
  ...['metric', 'area_code', 'area_on', 'level', 'grain', 'valid_from', 'valid_to', 'goal', 'value', 'band'],
  ...['comparison_group', 'document', 'responsible_agency', 'note'],
] as const;

const targetRow = ({ file, line, values }: NonNullable<ModelFiles['targets']>['rows'][number]): TargetRow => ({
  file,
  line,
  values: Object.fromEntries(targetColumns.map((name) => [name, values[name] ?? ''])) as TargetRow['values'],
});
