import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';

/** A thing of the schema that has words of its own. */
interface Named {
  readonly name: string;
  readonly description?: string | null;
  readonly deprecationReason?: string | null;
}

function everythingNamed(schema: GraphQLSchema): readonly Named[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const within = types.flatMap((type): readonly Named[] => {
    const own = (name: string, thing: Named): Named => ({
      name: `${type.name}.${name}`,
      description: thing.description,
      deprecationReason: thing.deprecationReason,
    });
    if (isEnumType(type)) return type.getValues().map((value) => own(value.name, value));
    if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => own(field.name, field));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      own(field.name, field),
      ...field.args.map((argument) => own(`${field.name}(${argument.name})`, argument)),
    ]);
  });
  const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  return [
    ...types.map(({ name, description }) => ({ name, description })),
    ...within,
    ...directives.map(({ name, description }) => ({ name: `@${name}`, description })),
  ];
}

const vietnamese = /[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u;
/** Vietnamese words that have no mark over any letter. */
const plainTerms = ['khoa', 'suy ra'];
/** Names that English has no other word for. */
const names = /(?<!\p{L})(Quảng Bình|Quảng Trị|đồng)(?!\p{L})/gu;
/** A term may have parentheses of its own. */
const parentheses = /\((?:[^()]|\([^()]*\))*\)/g;
/** What the hub writes in Vietnamese, shown as it is. */
const quotations = / '[^']*'/g;

/** What is wrong with a description: an English sentence first, with the Vietnamese term in parentheses. */
function faultsOf({ name, description }: Named): readonly string[] {
  const text = description ?? '';
  const outside = text.replaceAll(parentheses, '').replaceAll(quotations, '');
  const terms = [...text.matchAll(parentheses)].map(([term]) => term.slice(1, -1));
  const first = outside.split(/[.:;](?:\s|$)/)[0]!.replaceAll(names, '');
  return [
    ...(/^[A-Z"`0-9]/.test(text) ? [] : [`${name} begins with no sentence`]),
    ...(vietnamese.test(first) ? [`${name} is not told in English`] : []),
    ...(terms.some((term) => vietnamese.test(term) || plainTerms.includes(term))
      ? []
      : [`${name} has no Vietnamese term`]),
  ];
}

/** A deprecation says since when, and what to use: `2026-11-23: use Area.name`, which must be there and not deprecated. */
function badDeprecations(schema: GraphQLSchema): readonly string[] {
  const all = everythingNamed(schema);
  const standing = new Set(all.filter(({ deprecationReason }) => !deprecationReason).map(({ name }) => name));
  return all
    .filter(({ deprecationReason }) => deprecationReason)
    .filter(({ deprecationReason }) => {
      const [, day, other] = /^(\d{4}-\d{2}-\d{2}): use ([\w.()]+\b\)?)/.exec(deprecationReason!) ?? [];
      return day === undefined || Number.isNaN(Date.parse(day)) || !standing.has(other!);
    })
    .map(({ name, deprecationReason }) => `${name}: ${deprecationReason}`);
}

const text = readFileSync('schema/schema.graphql', 'utf8');

describe('the words of the schema', () => {
  it('are an English sentence with the Vietnamese term, for everything that has a name', () => {
    const all = everythingNamed(buildSchema(text));
    expect(all.length).toBeGreaterThan(1_500);
    expect(all.flatMap(faultsOf)).toEqual([]);
  });

  it('would be found missing, in the wrong language or without their term', () => {
    const faults = everythingNamed(
      buildSchema(`
        "Một đơn vị (area)." type Query { a: Int "An area (đơn vị)." b("Which one." c: Int): Int "An area (unit)." d: Int }
        "A day (ngày)." enum Day { TODAY }
        "A mark (dấu)." directive @mark on FIELD
      `),
    ).flatMap(faultsOf);
    expect(faults).toEqual([
      'Query is not told in English',
      'Query has no Vietnamese term',
      'Query.a begins with no sentence',
      'Query.a has no Vietnamese term',
      'Query.b(c) has no Vietnamese term',
      'Query.d has no Vietnamese term',
      'Day.TODAY begins with no sentence',
      'Day.TODAY has no Vietnamese term',
    ]);
  });

  it('say of what is deprecated since when, and what to use instead', () => {
    expect(badDeprecations(buildSchema(text))).toEqual([]);
  });

  it('would be found to say it badly', () => {
    const schema = buildSchema(`
      type Query {
        new: Int
        good: Int @deprecated(reason: "2026-11-23: use Query.new")
        undated: Int @deprecated(reason: "use Query.new")
        nowhere: Int @deprecated(reason: "2026-11-23: use Query.newer")
        circular: Int @deprecated(reason: "2026-11-23: use Query.good")
        value(new: Int, old: Int @deprecated(reason: "2026-11-23: use Query.value(new)")): Int
      }
    `);
    expect(badDeprecations(schema).map((words) => words.split(':')[0])).toEqual([
      'Query.undated',
      'Query.nowhere',
      'Query.circular',
    ]);
  });
});
