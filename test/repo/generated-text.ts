import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { isThere, root, textOf } from './tracked-files.js';

/** Fails when a file differs from what the code renders; `GIANH_TEST_WRITE=yes` writes the file instead. */
export function expectGenerated(path: string, rendered: string): void {
  if (process.env['GIANH_TEST_WRITE'] === 'yes') writeFileSync(join(root, path), rendered);
  expect(isThere(path) ? textOf(path) : `${path} is missing`).toBe(rendered);
}

/** As `expectGenerated`, for the part of a file between two markers. */
export function expectGeneratedPart(path: string, name: string, rendered: string): void {
  const text = textOf(path);
  const part = between(text, name);
  if (process.env['GIANH_TEST_WRITE'] === 'yes' && part !== undefined) {
    const [before, rest = ''] = text.split(`<!-- ${name}:start -->`);
    const [, after = ''] = rest.split(`<!-- ${name}:end -->`);
    const marked = [`<!-- ${name}:start -->`, rendered, `<!-- ${name}:end -->`].join('\n\n');
    writeFileSync(join(root, path), `${before}${marked}${after}`);
  }
  expect(between(textOf(path), name)).toBe(rendered);
}

/** The part of a text between two marker comments, without them; undefined when a marker is missing. */
export function between(text: string, name: string): string | undefined {
  const [, rest] = text.split(`<!-- ${name}:start -->`);
  const [part, end] = rest?.split(`<!-- ${name}:end -->`) ?? [];
  return end === undefined ? undefined : part?.trim();
}
