import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isInterfaceType,
  isSpecifiedScalarType,
} from 'graphql';
import { readMetricFiles } from '#config';
import { facts } from '#domain';
import { compileCatalogue } from '#metrics';
import { printSchemaText } from '#api';

const catalogue = compileCatalogue(readMetricFiles('schema/metrics'), facts);

describe('the printed schema', () => {
  it('is the one in git; after a change run: gianh schema print > schema/schema.graphql', () => {
    expect(printSchemaText(catalogue)).toBe(readFileSync('schema/schema.graphql', 'utf8'));
  });

  it('is the same whenever it is printed, and its enums follow the catalogue', () => {
    const few = { ...catalogue, all: catalogue.all.slice(0, 2) };
    expect(printSchemaText(few)).not.toBe(printSchemaText(catalogue));
    expect(printSchemaText(catalogue)).toBe(printSchemaText(catalogue));
    const keys = buildSchema(printSchemaText(few)).getType('MetricKey');
    expect(isEnumType(keys) && keys.getValues().map(({ name }) => name)).toEqual(few.all.map(({ key }) => key).sort());
  });

  it('describes every type, field, argument and enum value in English with the Vietnamese term', () => {
    const schema = buildSchema(printSchemaText(catalogue));
    const own = Object.values(schema.getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );
    const described = own.flatMap(partsOf);
    expect(described.length).toBeGreaterThan(500);
    const bare = described.filter(([, text]) => !/^[A-Z].*\(.+\)/s.test(text ?? ''));
    expect(bare.map(([name]) => name)).toEqual([]);
  });
});

function partsOf(type: GraphQLNamedType): readonly (readonly [string, string | null | undefined])[] {
  const self = [`${type.name}:`, type.description] as const;
  if (isEnumType(type)) {
    return [self, ...type.getValues().map(({ name, description }) => [`${type.name}.${name}`, description] as const)];
  }
  if (isInputObjectType(type)) {
    return [
      self,
      ...Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.description] as const),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [self];
  return [
    self,
    ...Object.values(type.getFields()).flatMap((field) => [
      [`${type.name}.${field.name}`, field.description] as const,
      ...field.args.map((arg) => [`${type.name}.${field.name}(${arg.name})`, arg.description] as const),
    ]),
  ];
}
