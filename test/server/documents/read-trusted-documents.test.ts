import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { sha256 } from '#kernel';
import { readTrustedDocuments } from '#server';

const schema = buildSchema(
  'type Query { count(of: String!, most: Int): Int! place: Place now: Int } type Place { name: String! age: Int }',
);
schema.getQueryType()!.getFields()['now']!.extensions = { live: true };

describe('the published operations', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gianh-operations-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const read = () => readTrustedDocuments(folder, schema);
  const fault = (): string => {
    try {
      read();
    } catch (error) {
      return (error as Error).message;
    }
    return 'no fault';
  };

  it('have the name of the operation, the comment before it and the variables it declares', () => {
    write(
      'apps/a.graphql',
      '# How many (bao nhiêu)\nquery HowManyOfIT($of: String! = "x", $most: Int, $who: String!) { count(of: $of, most: $most) other: count(of: $who) }',
    );
    const [document] = read().all;
    expect(document).toMatchObject({
      name: 'how-many-of-it',
      folder: 'apps',
      file: 'apps/a.graphql',
      description: 'How many (bao nhiêu)',
      operationType: 'query',
      operationName: 'HowManyOfIT',
      live: false,
      declaredVariables: [
        { name: 'of', type: 'String!', default: '"x"', required: false },
        { name: 'most', type: 'Int', default: undefined, required: false },
        { name: 'who', type: 'String!', required: true },
      ],
    });
    expect(document!.hash).toBe(sha256(document!.text));
    expect(read().byHash.get(document!.hash)!.name).toBe('how-many-of-it');
  });

  it('are recognised by their text, whatever its layout, comments and name', () => {
    write('ioc/b.graphql', '# Where\nquery Where { place { ...p } }\nfragment p on Place { name }');
    const { byText, byName } = read();
    const where = byName.get('where');
    expect(byText(where!.text)).toBe(where);
    expect(byText('# a wall\n\n{ place { ...p,   } },fragment p on Place{name}')).toBe(where);
    expect(byText('query MyQuery{place{...p}} fragment p on Place{name}')).toBe(where);
    expect(byText('{ place { name } }')).toBeUndefined();
    expect(byText('{ place { ')).toBeUndefined();
    expect(byText(`${' '.repeat(100_000)}${where!.text}`)).toBeUndefined();
  });

  it('are live where a field says so, within fragments too', () => {
    write('apps/live.graphql', '# Now\nquery Now { ...f }\nfragment f on Query { now }');
    expect(read().byName.get('now')!.live).toBe(true);
  });

  it('stop the start with every fault of every file, by file and line', () => {
    write('apps/a.graphql', '# Fine\nquery Fine { place { name } }');
    write('ioc/same.graphql', '# Same name\nquery Fine { place { age } }');
    write('ioc/none.graphql', '# No name\n{ place { name } }');
    write('ioc/wrong.graphql', '# Wrong\nquery Wrong {\n  place { nam }\n  missing\n}');
    write('analysts/broken.graphql', '# Broken\nquery Broken {');
    write('analysts/silent.graphql', 'query Silent { place { name } }');
    write('analysts/two.graphql', '# Two\nquery One { now } query Two { now }');
    const told = fault();
    expect(told).toContain('schema/operations/ioc/same.graphql, line 1: fine is also in apps/a.graphql');
    expect(told).toContain('schema/operations/ioc/none.graphql, line 1: its operation has no name');
    expect(told).toMatch(/ioc\/wrong.graphql, line 3: Cannot query field "nam"/);
    expect(told).toMatch(/ioc\/wrong.graphql, line 4: Cannot query field "missing"/);
    expect(told).toMatch(/analysts\/broken.graphql, line 2: Syntax Error/);
    expect(told).toContain('analysts/silent.graphql, line 1: its first line is no comment');
    expect(told).toContain('analysts/two.graphql, line 1: has 2 operations; a file holds one');
    expect(told).toContain('have 7 fault(s)');
  });

  it('are none where there is no folder', () => {
    expect(readTrustedDocuments(join(folder, 'nowhere'), schema).all).toEqual([]);
  });
});
