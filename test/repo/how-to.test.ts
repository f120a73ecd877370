import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { readMetricFiles, readSettings } from '#config';
import { facts } from '#domain';
import { compileCatalogue } from '#metrics';
import { filesUnder, isThere, textOf } from './tracked-files.js';

interface Block {
  readonly document: string;
  readonly language: string;
  readonly text: string;
}

const documents = ['README.md', 'README.vi.md', ...filesUnder('docs', '.md')];

const blocks: readonly Block[] = documents.flatMap((document) =>
  [...textOf(document).matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, text]) => ({
    document,
    language: language!,
    text: text!,
  })),
);

/** Blocks of YAML by the file they stand for, which their first line names. */
const yaml = blocks
  .filter(({ language }) => language === 'yaml')
  .map(({ document, text }) => ({ document, file: /^# (\S+)\n/.exec(text)?.[1] ?? '', text }));

const isMetric = (file: string): boolean => file.startsWith('schema/metrics/');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gianh-how-to-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('configuration shown in documents', () => {
  it('says which file it stands for', () => {
    expect(yaml.filter(({ file }) => file !== 'gianh.config.yaml' && !isMetric(file))).toEqual([]);
    expect(yaml.length).toBeGreaterThanOrEqual(2);
  });

  it.each(yaml.filter(({ file }) => file === 'gianh.config.yaml'))('is read by the hub: $document', ({ text }) => {
    writeFileSync(join(folder, 'gianh.config.yaml'), text);
    const passwords = [...text.matchAll(/passwordEnv: (\w+)/gi)].map(([, name]) => [name!, 'from-the-environment']);
    const settings = readSettings({ env: Object.fromEntries(passwords), cwd: folder });
    expect(settings.sources.length).toBeGreaterThan(0);
    const known = new Set(compileCatalogue(readMetricFiles('schema/metrics'), facts).all.flatMap((one) => one.sources));
    expect(settings.sources.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(yaml.filter(({ file }) => isMetric(file)))('of a metric compiles: $document, $file', ({ file, text }) => {
    expect(isThere(file)).toBe(false);
    const path = join(folder, file.replace('schema/metrics/', ''));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    expect(compileCatalogue(readMetricFiles('schema/metrics', folder), facts).all).toContainEqual(
      expect.objectContaining({ key: /^key: (\w+)$/m.exec(text)![1] }),
    );
  });
});

/** Words after `gianh` on a line, up to a comment or another command. */
const commands = blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ document, text }) =>
    text.split('\n').flatMap((line) => {
      const words = /(?:npx gianh|bin\/gianh\.js) ([^#|>&]*)/.exec(line)?.[1]?.match(/"[^"]*"|\S+/g) ?? [];
      return words.length > 0 ? [{ document, words, line: words.join(' ') }] : [];
    }),
  );

describe('commands shown in documents', () => {
  it('are there at all', () => {
    expect(commands.length).toBeGreaterThanOrEqual(10);
  });

  it('are ones the hub has, with options it takes', async () => {
    const program = new Command();
    for (const path of filesUnder('src/cli/commands', '.ts')) {
      const module = (await import(`../../${path}`)) as Record<string, (program: Command) => void>;
      const [, add] = Object.entries(module).find(([name]) => name.startsWith('add'))!;
      add(program);
    }
    const wrong = commands.filter(({ words }) => {
      let command: Command | undefined = program;
      let rest = words as readonly string[];
      while (command && command.commands.length > 0) {
        const name = rest[0];
        command = command.commands.find((inner) => inner.name() === name);
        rest = rest.slice(1);
      }
      const flags = rest.filter((word) => word.startsWith('--'));
      const known = new Set(command?.options.map(({ long }) => long));
      return command === undefined || flags.some((flag) => !known.has(flag));
    });
    expect(wrong).toEqual([]);
  });
});
