import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  parse,
  printSchema,
  validate,
} from 'graphql';
import { parse as parseYaml } from 'yaml';
import { root, textOf } from './tracked-files.js';

interface Declared {
  readonly change: string;
  readonly reason: string;
  readonly on: string;
}

interface Operation {
  readonly file: string;
  readonly name: string;
  readonly hash: string;
  readonly text: string;
}

const versions = readdirSync(join(root, 'schema/release')).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
const last = `schema/release/${versions.at(-1)!}`;
const operationsOf = (text: string): readonly Operation[] =>
  (JSON.parse(text) as { operations: readonly Operation[] }).operations;

/** What readers of the last release can no longer ask. */
function broken(before: GraphQLSchema, now: GraphQLSchema, operations: readonly Operation[]): readonly string[] {
  const changes = findBreakingChanges(before, now).map(({ description }) => description);
  const refused = operations
    .filter(({ text }) => validate(now, parse(text)).length > 0)
    .map(({ name }) => `The published operation ${name} is no longer valid.`);
  return [...changes, ...refused].sort();
}

describe('the schema since its last release', () => {
  const before = buildSchema(textOf(`${last}/schema.graphql`));
  const now = buildSchema(textOf('schema/schema.graphql'));
  const operations = operationsOf(textOf(`${last}/manifest.json`));

  it('breaks nothing that schema/breaking-changes.yaml does not declare, with reason and day', () => {
    const declared = parseYaml(textOf('schema/breaking-changes.yaml')) as readonly Declared[];
    expect(broken(before, now, operations)).toEqual(declared.map(({ change }) => change).sort());
    expect(declared.filter(({ reason, on }) => !reason || !/^\d{4}-\d{2}-\d{2}$/.test(on))).toEqual([]);
  });

  it('would be refused without a field, with a new required argument or another type of a field', () => {
    const text = textOf(`${last}/schema.graphql`);
    const change = (from: RegExp, to: string): readonly string[] => {
      expect(text).toMatch(from);
      return broken(before, buildSchema(text.replace(from, to)), operations);
    };
    const without = change(/(\n {2}"""[^"]*"""\n)? {2}totalRows: Int!\n/, '');
    expect(without).toContain('MetricTable.totalRows was removed.');
    expect(change(/ totalRows: Int!/, ' totalRows(of: Int!): Int!')).toHaveLength(1);
    expect(change(/ totalRows: Int!/, ' totalRows: Int')).toEqual([
      'MetricTable.totalRows changed type from Int! to Int.',
    ]);
    expect(change(/ formatted\(/, ' formattedText(')).toContain(
      'The published operation OnTimeByDistrict is no longer valid.',
    );
  });
});

describe('the files of a release', () => {
  it('are complete and agree: the schema, the same by introspection, the operations', () => {
    for (const version of versions) {
      const text = textOf(`schema/release/${version}/schema.graphql`);
      const introspection = JSON.parse(textOf(`schema/release/${version}/introspection.json`)) as never;
      expect(printSchema(buildClientSchema(introspection))).toBe(printSchema(buildSchema(text)));
      const operations = operationsOf(textOf(`schema/release/${version}/manifest.json`));
      expect(operations.flatMap(({ text: asked }) => validate(buildSchema(text), parse(asked)))).toEqual([]);
    }
  });

  it('are written by npm run release:schema from what is in git', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gianh-release-'));
    const env = { ...process.env, NODE_OPTIONS: '' };
    await new Promise<void>((resolve, reject) => {
      execFile(process.execPath, ['schema/release.mjs', folder], { cwd: root, env }, (error) =>
        error ? reject(error) : resolve(),
      );
    });
    expect(readdirSync(folder).sort()).toEqual(['introspection.json', 'manifest.json', 'schema.graphql']);
    expect(readFileSync(join(folder, 'schema.graphql'), 'utf8')).toBe(textOf('schema/schema.graphql'));
    rmSync(folder, { recursive: true });
  });
});
