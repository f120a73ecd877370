import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readRegisterSeeds } from '#config';

const committed = new URL('../../../seeds/registers', import.meta.url).pathname;
let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gianh-registers-'));
  cpSync(committed, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')));
}

describe('reading seeds/registers', () => {
  it('gives positioned rows of all six files', () => {
    const seeds = readRegisterSeeds(dir);
    expect(seeds.agencies[0]).toMatchObject({ line: 2, values: { code: '000.00.00.H46', kind: 'PEOPLES_COMMITTEE' } });
    for (const rows of Object.values(seeds)) expect(rows.length).toBeGreaterThan(50);
  });

  it('reports faults of several files at once, with file, line and field', () => {
    edit('agencies.csv', (text) => text.replace('000.00.01.H46,DEPARTMENT', '01.H46,MINISTRY'));
    edit('reporters.csv', (text) => text.replace('0 18 * * 1-5', 'every evening'));
    rmSync(join(dir, 'schools.csv'));
    const message = (() => {
      try {
        readRegisterSeeds(dir);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(message).toContain('Seed files have 4 fault(s)');
    expect(message).toContain(`${join(dir, 'agencies.csv')}, line 3, code:`);
    expect(message).toContain(`${join(dir, 'agencies.csv')}, line 3, kind: "MINISTRY" is none of`);
    expect(message).toContain(`${join(dir, 'reporters.csv')}, line 2, expected_by:`);
    expect(message).toContain(`${join(dir, 'schools.csv')}: is missing`);
  });
});
