import { Kind, type SelectionNode } from 'graphql';

/** Whether `@skip` or `@include` leaves a selection out, as far as variables say. */
export function isLeftOut({ directives = [] }: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  return directives.some(({ name, arguments: given }) => {
    if (name.value !== 'skip' && name.value !== 'include') return false;
    const value = given?.[0]?.value;
    const says =
      value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
    return name.value === 'skip' ? says === true : says === false;
  });
}
