import { registerEnumType } from 'type-graphql';

/** An enum of the schema from a description per value; answers the object that `@Field(() => …)` names. */
export function enumOf<Name extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Name, string>>,
): Readonly<Record<Name, Name>> {
  const names = Object.keys(values) as Name[];
  const members = Object.fromEntries(names.map((value) => [value, value])) as Record<Name, Name>;
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: values[value] }]));
  registerEnumType(members, { name, description, valuesConfig } as Parameters<typeof registerEnumType>[1]);
  return members;
}
