import { readFileSync } from 'node:fs';
import type { SeedFaults } from '../seeds/seed-faults.js';

/** The text of a YAML or JSON file and its name as messages show it; what cannot be read goes to `faults`. */
export function readYamlText(
  path: string,
  faults: SeedFaults,
): { readonly file: string; readonly text: string } | undefined {
  const file = path.replaceAll('\\', '/');
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    faults.add(file, 0, '', reason === 'ENOENT' ? 'is missing' : `cannot be read as UTF-8 text (${reason})`);
    return undefined;
  }
}
