import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { SeedFaults } from '../seeds/seed-faults.js';
import { freezeDeep } from '../settings/freeze-deep.js';
import type { PositionedDocument } from './positioned-document.js';

/**
 * Reads YAML text (one document, NFC) into positioned plain values.
 *
 * What is not YAML, a key given twice among it, goes to `faults` with its line, and nothing is answered.
 */
export function parsePositionedYaml(file: string, text: string, faults: SeedFaults): PositionedDocument | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, version: '1.2' });
  for (const { pos, message } of document.errors) {
    faults.add(file, counter.linePos(pos[0]).line, '', `is not valid YAML: ${message}`);
  }
  const decomposed = text.split('\n').flatMap((line, index) => (line === line.normalize('NFC') ? [] : [index + 1]));
  for (const line of decomposed) faults.add(file, line, '', 'is not in Unicode form NFC');
  if (document.errors.length > 0 || decomposed.length > 0) return undefined;
  const lines: Record<string, number> = { '': 1 };
  const lineOf = (node: unknown): number => counter.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  collectLines(document.contents, '', lines, lineOf);
  try {
    return freezeDeep({ file, value: document.toJS({ maxAliasCount: 100 }) as unknown, lines });
  } catch (error) {
    faults.add(file, 1, '', `is not valid YAML: ${(error as Error).message}`);
    return undefined;
  }
}

function collectLines(
  node: unknown,
  path: string,
  lines: Record<string, number>,
  lineOf: (node: unknown) => number,
): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : String(key);
      const inner = path === '' ? name : `${path}.${name}`;
      lines[inner] = lineOf(key);
      collectLines(value, inner, lines, lineOf);
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => {
      lines[`${path}[${index}]`] = lineOf(item);
      collectLines(item, `${path}[${index}]`, lines, lineOf);
    });
  }
}
