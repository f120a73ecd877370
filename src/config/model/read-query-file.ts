import { parsePositionedYaml } from '../metrics/parse-positioned-yaml.js';
import type { PositionedDocument } from '../metrics/positioned-document.js';
import { createSeedFaults, type SeedFault } from '../seeds/seed-faults.js';
import { readYamlText } from './read-yaml-text.js';

/** A file of questions, and what could not be read of it. */
export interface QueryFile {
  readonly document?: PositionedDocument;
  readonly faults: readonly SeedFault[];
}

/** Reads a YAML or JSON file (JSON is YAML 1.2) with the line of everything in it; nothing is thrown. */
export function readQueryFile(path: string): QueryFile {
  const faults = createSeedFaults();
  const text = readYamlText(path, faults);
  const document = text && parsePositionedYaml(text.file, text.text, faults);
  return { ...(document ? { document } : {}), faults: faults.all };
}
