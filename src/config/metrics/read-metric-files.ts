import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { createSeedFaults, type SeedFault, type SeedFaults } from '../seeds/seed-faults.js';
import { parsePositionedYaml } from './parse-positioned-yaml.js';
import type { PositionedDocument } from './positioned-document.js';

/** The files of the metric catalogue, in the order of their paths, and what could not be read of them. */
export interface MetricFiles {
  readonly files: readonly PositionedDocument[];
  readonly faults: readonly SeedFault[];
}

/**
 * Reads `<folder>/<sector>/<key>.yaml` of the shipped folder (`schema/metrics`) and of a deployment's own, if it is there.
 *
 * Nothing is thrown: `compileCatalogue` reports the faults found here together with those of meaning. Files that are
 * not YAML by name are left alone; `.yml` is a fault, so that no definition is overlooked. `drafts` are files beside them,
 * read as if they lay in one of the folders.
 */
export function readMetricFiles(shipped: string, own?: string, drafts: readonly string[] = []): MetricFiles {
  const faults = createSeedFaults();
  const kept = [...readFolder(shipped, faults, true), ...(own === undefined ? [] : readFolder(own, faults, false))];
  const known = new Set(kept.map((path) => resolve(path)));
  const files = [...kept, ...drafts.filter((path) => !known.has(resolve(path)))].flatMap((path) => {
    const text = readText(path, faults);
    const document = text === undefined ? undefined : parsePositionedYaml(asShown(path), text, faults);
    return document === undefined ? [] : [document];
  });
  return { files, faults: faults.all };
}

function readFolder(folder: string, faults: SeedFaults, isRequired: boolean): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .flatMap((name) => {
        if (name.endsWith('.yml')) faults.add(asShown(join(folder, name)), 0, '', 'must end in .yaml to be read');
        return name.endsWith('.yaml') ? [join(folder, name)] : [];
      });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    if (isRequired || reason !== 'ENOENT') faults.add(asShown(folder), 0, '', `cannot be read (${reason})`);
    return [];
  }
}

function readText(path: string, faults: SeedFaults): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    faults.add(asShown(path), 0, '', `cannot be read as UTF-8 text (${reason})`);
    return undefined;
  }
}

const asShown = (path: string): string => path.split(sep).join('/');
