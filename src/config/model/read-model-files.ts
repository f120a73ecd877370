import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parsePositionedYaml } from '../metrics/parse-positioned-yaml.js';
import type { PositionedDocument } from '../metrics/positioned-document.js';
import { type MetricFiles, readMetricFiles } from '../metrics/read-metric-files.js';
import { createSeedFaults, type SeedFault, type SeedFaults } from '../seeds/seed-faults.js';
import type { CsvTable } from './csv-table.js';
import { readCsvTable } from './read-csv-table.js';
import { readYamlText } from './read-yaml-text.js';

/** The files of a model folder (docs/how-to/try-a-model.md) as positioned text; nothing of their meaning is checked. */
export interface ModelFiles {
  /** model.yaml. */
  readonly model?: PositionedDocument;
  readonly units?: CsvTable;
  readonly successions?: CsvTable;
  readonly calendar?: CsvTable;
  readonly population?: CsvTable;
  readonly reporters?: CsvTable;
  readonly targets?: CsvTable;
  /** records/<entity>.csv by the name of the entity. */
  readonly records: ReadonlyMap<string, CsvTable>;
  readonly metrics: MetricFiles['files'];
  /** Everything that could not be read, of all files. */
  readonly faults: readonly SeedFault[];
}

/** Reads a model folder; nothing is thrown, what cannot be read is in `faults`. */
export function readModelFiles(dir: string): ModelFiles {
  const faults = createSeedFaults();
  const table = (name: string, optional = true): CsvTable | undefined =>
    readCsvTable(join(dir, `${name}.csv`), faults, optional);
  const text = readYamlText(join(dir, 'model.yaml'), faults);
  const model = text && parsePositionedYaml(text.file, text.text, faults);
  const metrics = hasFolder(dir, 'metrics') ? readMetricFiles(join(dir, 'metrics')) : { files: [], faults: [] };
  return {
    ...(model ? { model } : {}),
    units: table('units', false),
    successions: table('successions'),
    calendar: table('calendar'),
    population: table('population'),
    reporters: table('reporters'),
    targets: table('targets'),
    records: readRecords(join(dir, 'records'), faults),
    metrics: metrics.files,
    faults: [...faults.all, ...metrics.faults],
  };
}

function readRecords(folder: string, faults: SeedFaults): ReadonlyMap<string, CsvTable> {
  const names = listed(folder).filter((name) => name.endsWith('.csv'));
  return new Map(
    names.flatMap((name) => {
      const found = readCsvTable(join(folder, name), faults);
      return found === undefined ? [] : [[basename(name, '.csv'), found] as const];
    }),
  );
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

const hasFolder = (dir: string, name: string): boolean => listed(dir).includes(name);
