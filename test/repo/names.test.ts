import { describe, expect, it } from '@jest/globals';
import { filesUnder, textOf } from './tracked-files.js';

const sources = filesUnder('src', '.ts');
const vague = /^(utils?|helpers?|commons?|shared|misc|managers?|base|impl|lib|stuff)$/;
const roles = [
  'type',
  'resolver',
  'loader',
  'entity',
  'input',
  'args',
  'enum',
  'interface',
  'union',
  'scalar',
  'plugin',
  'route',
];

/** `src/api/metric/metric.loader.ts` → its name `metric` and its role `loader`. */
const nameAndRole = (path: string): readonly string[] => path.split('/').at(-1)!.replace(/\.ts$/, '').split('.');

const flat = (name: string): string => name.replaceAll(/[-.]/g, '').toLowerCase();

interface Exported {
  readonly values: readonly string[];
  readonly types: readonly string[];
}

function exportedNames(text: string): Exported {
  const named = (keywords: string): readonly string[] =>
    [...text.matchAll(new RegExp(`^export (?:abstract |async )*(?:${keywords}) (\\w+)`, 'gm'))].map(
      ([, name]) => name!,
    );
  return { values: named('function\\*?|const|class'), types: named('interface|type') };
}

/** A file is called after what it exports; a family of small things by a word that they have in common. */
function isNamedAfter(name: string, { values, types }: Exported): boolean {
  const exported = [...values, ...types].map(flat);
  const isFamily = new Set(exported).size > 1;
  const words = name.split('-').map((word) => word.replace(/s$/, ''));
  return exported.some((one) => one.includes(flat(name)) || (isFamily && words.some((word) => one.includes(word))));
}

describe('names in src', () => {
  it('say what is there: no utils, helpers, common, shared, misc, manager, base, impl', () => {
    const words = (path: string): readonly string[] => path.replace(/\.ts$/, '').split(/[/.-]/).slice(1);
    expect(sources.filter((path) => words(path).some((word) => vague.test(word)))).toEqual([]);
  });

  it('have no types.ts, errors.ts or constants.ts that everybody imports', () => {
    expect(sources.filter((path) => /\/(types|errors|constants|interfaces|models)\.ts$/.test(path))).toEqual([]);
  });

  it('are kebab-case, with at most a known role behind a dot', () => {
    const wellFormed = (path: string): boolean => {
      const [name, role, ...rest] = nameAndRole(path);
      const folders = path.split('/').slice(1, -1);
      const isKebab = [...folders, name!].every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part));
      return isKebab && rest.length === 0 && (role === undefined || roles.includes(role));
    };
    expect(sources.filter((path) => !wellFormed(path) && !path.includes('/migrations/'))).toEqual([]);
  });

  it('of a file are the name of what it exports', () => {
    // The files that every adapter has are called after their part in it: sources/<system>/wire.ts, fields-xml1.ts.
    const part = /^src\/sources\/[^/]+\/(client|receiver|sieve|wire|codes|fields|translate)(-[a-z0-9-]+)?\.ts$/;
    // Doors, migrations and the body of a worker thread export nothing that could name them; generated files have the
    // names that their generator gives.
    const exempt = (path: string): boolean =>
      part.test(path) || /\/index\.ts$|\/migrations\/|\/generated\/|-worker\.ts$/.test(path);
    const misnamed = sources.filter(
      (path) => !exempt(path) && !isNamedAfter(nameAndRole(path)[0]!, exportedNames(textOf(path))),
    );
    expect(misnamed).toEqual([]);
  });
});
