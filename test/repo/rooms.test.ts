import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rooms } from '../../rooms.config.js';
import { filesUnder, root, textOf } from './tracked-files.js';

interface Report {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

/** Runs dependency-cruiser over `src` of a folder with the rules of this repository. */
const cruise = (folder: string): Promise<Report> =>
  new Promise((resolve, reject) => {
    const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const args = [command, 'src', '--config', 'dependency-cruiser.config.js', '--output-type', 'json'];
    const environment = { ...process.env, NODE_OPTIONS: '' };
    execFile(process.execPath, args, { cwd: folder, env: environment, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(JSON.parse(stdout) as Report);
      else reject(new Error(stderr || String(error)));
    });
  });

const complaints = ({ summary }: Report): readonly string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();

describe('the rooms of src', () => {
  let report: Report;
  beforeAll(async () => {
    report = await cruise(root);
  });

  it('are entered through their doors, in the order of the table, without cycles', () => {
    expect(complaints(report)).toEqual([]);
  });

  it('are checked to the last file (a checker that sees no module finds no fault)', () => {
    const checked = report.modules.map(({ source }) => source).filter((source) => source.startsWith('src/'));
    expect(checked.toSorted()).toEqual(filesUnder('src', '.ts'));
  });
});

describe('the rooms table', () => {
  it('names only rooms further up', () => {
    const names: string[] = rooms.map(({ name }) => name);
    const backwards = rooms.flatMap(({ name, loads, names: named }) =>
      [...(loads === 'every' ? [] : loads), ...named]
        .filter((other) => !names.slice(0, names.indexOf(name)).includes(other))
        .map((other) => `${name} → ${other}`),
    );
    expect(backwards).toEqual([]);
  });

  it('lists only packages that are installed for running, not for development', () => {
    const { dependencies, optionalDependencies } = JSON.parse(textOf('package.json')) as Record<string, object>;
    const installed = Object.keys({ ...dependencies, ...optionalDependencies });
    const used = rooms.flatMap(({ packages }): readonly string[] => packages);
    expect(
      used.filter((name) => !installed.some((one) => one === name || (name.endsWith('/') && one.startsWith(name)))),
    ).toEqual([]);
  });

  it('has a row for every folder and file directly under src', () => {
    const present = [...new Set(filesUnder('src', '.ts').map((path) => path.split('/')[1]!.replace(/\.ts$/, '')))];
    const names: readonly string[] = rooms.map(({ name }) => name);
    expect(present.filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('the rules made from the table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gianh-rooms-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (path: string, ...lines: string[]): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), lines.join('\n'));
  };

  it('catch each way around a door', async () => {
    for (const file of ['package.json', 'tsconfig.json', 'rooms.config.js', 'dependency-cruiser.config.js']) {
      cpSync(join(root, file), join(folder, file));
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const room of ['kernel', 'domain', 'store', 'intake']) {
      write(`src/${room}/index.ts`, "export { type Thing, thing } from './thing.js';");
      write(`src/${room}/thing.ts`, 'export interface Thing { x: 1 }', 'export const thing = 1;');
    }
    write('src/kernel/allowed.ts', "import { createHash } from 'node:crypto';", 'export const hash = createHash;');
    write(
      'src/intake/allowed.ts',
      "import type { Thing } from '#store';",
      "import { thing } from '#kernel';",
      'export const a: Thing = thing;',
    );
    write('src/domain/names-below.ts', "import type { Thing } from '#store';", 'export type A = Thing;');
    write('src/intake/loads-named.ts', "import { thing } from '#store';", 'export const a = thing;');
    write('src/intake/relative.ts', "import { thing } from '../kernel/thing.js';", 'export const a = thing;');
    write('src/intake/own-door.ts', "import { thing } from './index.js';", 'export const a = thing;');
    write('src/intake/package.ts', "import { parse } from 'yaml';", 'export const a = parse;');
    write('src/domain/reads.ts', "import { readFileSync } from 'node:fs';", 'export const a = readFileSync;');
    write('src/store/left.ts', "import type { Right } from './right.js';", 'export type Left = Right | 1;');
    write('src/store/right.ts', "import type { Left } from './left.js';", 'export type Right = Left | 2;');
    write('src/store/nowhere.ts', "import { a } from './gone.js';", 'export const b = a;');
    write('src/cli.ts', "import { run } from './main.js';", "import { thing } from '#store';", 'run(thing);');
    write('src/main.ts', "import { thing } from '#kernel';", 'export const run = (x: number): number => x + thing;');
    write('src/kernel/upside-down.ts', "import { run } from '../main.js';", 'export const a = run;');
    write('src/oddities/odd.ts', "import { thing } from '#kernel';", 'export const a = thing;');

    const withoutTargets = complaints(await cruise(folder)).map((line) => line.split(' → ')[0]!);
    expect([...new Set(withoutTargets)]).toEqual([
      'crossing-is-visible: src/intake/relative.ts',
      'domain-reaches-too-far: src/domain/names-below.ts',
      'every-folder-is-in-the-table: src/oddities/odd.ts',
      'intake-loads-a-foreign-package: src/intake/package.ts',
      'intake-loads-what-it-may-only-name: src/intake/loads-named.ts',
      'no-cycles: src/store/left.ts',
      'nobody-imports-main: src/kernel/upside-down.ts',
      'not-through-your-own-door: src/intake/own-door.ts',
      'nothing-unresolved: src/store/nowhere.ts',
      'pure-rooms-do-no-io: src/domain/reads.ts',
      'through-the-door: src/intake/relative.ts',
    ]);
  });
});
