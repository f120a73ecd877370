import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse, specifiedRules, validate } from 'graphql';
import { readSettings } from '#config';
import { estimateCost } from '../../src/server/graphql/estimate-cost.js';
import { fragmentsOf } from '../../src/server/graphql/fragments-of.js';
import { limitDocument } from '../../src/server/graphql/limit-document.js';
import { measureDocument } from '../../src/server/graphql/measure-document.js';
import { prefersGraphqlResponse } from '../../src/server/graphql/prefers-graphql-response.js';
import { variablesWithDefaults } from '../../src/server/graphql/variables-with-defaults.js';

const schema = buildSchema(`
  type Query { area: Area!, areas(first: Int = 50, last: Int): AreaConnection!, nodes(ids: [ID!]!): [Area]!, series(count: Int): [Area!]! }
  type AreaConnection { edges: [AreaEdge!]!, nodes: [Area!]!, totalCount: Int! }
  type AreaEdge { cursor: String!, node: Area! }
  type Area { name: String!, parts: [Area!]!, within(first: Int): AreaConnection! }
`);

function cost(text: string, sent?: Record<string, unknown>): number {
  const document = parse(text);
  const operation = getOperationAST(document)!;
  const variables = variablesWithDefaults(operation, sent);
  return estimateCost({ schema, operation, fragments: fragmentsOf(document), variables }).cost;
}

describe('the estimated cost of an operation', () => {
  it.each([
    ['an object is 1, its leaves nothing', '{ area { name } }', 1],
    ['a list without a size is 20', '{ area { parts { name } } }', 21],
    ['a page is its rows and itself', '{ areas(first: 10) { nodes { name } } }', 11],
    ['edges are rows with a node each', '{ areas(first: 10) { edges { cursor node { name } } } }', 21],
    ['the default of the argument counts', '{ areas { nodes { name } } }', 51],
    ['without any argument a page is assumed', '{ area { within { nodes { name } } } }', 52],
    ['the larger of two arguments counts', '{ areas(first: 10, last: 30) { nodes { name } } }', 31],
    ['the number of all rows is a count of its own', '{ areas(first: 10) { totalCount nodes { name } } }', 16],
    ['pages in pages multiply', '{ areas(first: 10) { nodes { within(first: 10) { nodes { name } } } } }', 121],
    ['ids are counted', '{ nodes(ids: ["a", "b", "c"]) { name } }', 3],
    ['other numbers too', '{ series(count: 7) { name } }', 7],
    [
      'what is left out costs nothing',
      '{ area @skip(if: true) { name } areas(first: 1) @include(if: true) { totalCount } }',
      6,
    ],
    [
      'a fragment costs where it is spread',
      '{ area { ...P } areas(first: 2) { nodes { ...P } } } fragment P on Area { parts { name } }',
      64,
    ],
    ['a fragment spread twice is run once', '{ area { ...P ...P } } fragment P on Area { parts { name } }', 21],
    [
      'a fragment of a connection has its size',
      '{ areas(first: 3) { ...C } } fragment C on AreaConnection { nodes { name } }',
      4,
    ],
    ['no page is free', '{ areas(first: 0) { nodes { name } } }', 2],
  ])('%s', (_words, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it('takes sizes from variables and their defaults', () => {
    const text = 'query ($n: Int = 5, $ids: [ID!]!) { areas(first: $n) { nodes { name } } nodes(ids: $ids) { name } }';
    expect([cost(text, { ids: ['a'] }), cost(text, { ids: ['a', 'b'], n: 100 })]).toEqual([7, 103]);
  });

  it('is found at once for fragments that double thirty times over', () => {
    const doubled = Array.from({ length: 30 }, (_, index) => {
      const next = index === 29 ? 'name' : `...F${index + 1}`;
      return `fragment F${index} on Area { a: within(first: 1) { nodes { ${next} } } b: within(first: 1) { nodes { ${next} } } }`;
    });
    const began = performance.now();
    expect(cost(`{ area { ...F0 } } ${doubled.join('\n')}`)).toBeGreaterThan(2 ** 30);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('the size of a document', () => {
  const size = (text: string) => measureDocument(parse(text));

  it('is counted through fragments, with their aliases, repeats and directives', () => {
    const text = `query @a { x: area { ...P name } area { parts { parts { name } } ...P } }
      fragment P on Area { y: name name ... @b { name parts { name @c @d } } }`;
    expect(size(text)).toMatchObject({
      depth: 4,
      rootFields: 2,
      aliases: 2,
      repeats: 1,
      directives: 4,
      directivesPerField: 2,
    });
    expect(size(text).fields).toBe(11);
    expect(size('{ a }').tokens).toBe(3);
  });

  it('counts nested inline fragments as depth, and introspection not at all', () => {
    expect(size(`{ ${'... { '.repeat(60)} name ${'} '.repeat(60)} }`).depth).toBeGreaterThan(15);
    expect(
      size(`{ __schema { types { fields { type ${'{ ofType '.repeat(9)} { name } ${'} '.repeat(9)} } } } }`).depth,
    ).toBe(1);
  });

  it('ends for fragments in a circle', () => {
    expect(
      size('{ area { ...A } } fragment A on Area { parts { ...B } } fragment B on Area { parts { ...A } }').depth,
    ).toBe(3);
  });

  it('is refused before the document is validated, each limit by its name', () => {
    const { graphql } = readSettings({ env: {}, cwd: '/nonexistent' });
    const repeated = parse(`{ ${'__typename '.repeat(9_000)} }`);
    const began = performance.now();
    const errors = validate(schema, repeated, [...specifiedRules, limitDocument(graphql)]);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(errors.map(({ extensions }) => [extensions['limit'], extensions['asked']])).toEqual([
      ['fields', 9_000],
      ['rootFields', 9_000],
      ['repeats', 8_999],
    ]);
    const measured = validate(schema, parse('{ a: area { zzzzzzzzz } }'), [
      ...specifiedRules,
      limitDocument({ ...graphql, mode: 'measure', aliases: 0 }),
    ]);
    expect(measured.map(({ message }) => message)).toEqual(['Cannot query field "zzzzzzzzz" on type "Area".']);
  });
});

describe('the media type of an answer', () => {
  it.each([
    ['', false],
    ['*/*', false],
    ['application/json', false],
    ['application/graphql-response+json', true],
    ['application/graphql-response+json; charset=utf-8, application/json;q=0.9', true],
    ['application/json, application/graphql-response+json', false],
    ['application/graphql-response+json, application/json', true],
    ['application/graphql-response+json;q=0.5, */*', false],
    ['application/graphql-response+json;q=0', false],
  ])('%s prefers the own one: %s', (accept, expected) => {
    expect(prefersGraphqlResponse(accept)).toBe(expected);
  });
});
