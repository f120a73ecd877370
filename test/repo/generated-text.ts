import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { isThere, root, textOf } from './tracked-files.js';

/** Fails when a file differs from what the code renders; `GIANH_TEST_WRITE=yes` writes the file instead. */
export function expectGenerated(path: string, rendered: string): void {
  if (process.env['GIANH_TEST_WRITE'] === 'yes') writeFileSync(join(root, path), rendered);
  expect(isThere(path) ? textOf(path) : `${path} is missing`).toBe(rendered);
}

/** The part of a text between two marker comments, without them; undefined when a marker is missing. */
export function between(text: string, name: string): string | undefined {
  const [, rest] = text.split(`<!-- ${name}:start -->`);
  const [part, end] = rest?.split(`<!-- ${name}:end -->`) ?? [];
  return end === undefined ? undefined : part?.trim();
}
