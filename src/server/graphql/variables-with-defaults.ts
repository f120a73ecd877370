import { type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';

/** The variables as sent, and where one is left out the default that the operation declares. */
export function variablesWithDefaults(
  operation: OperationDefinitionNode,
  sent: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const missing = (operation.variableDefinitions ?? []).filter(
    ({ variable, defaultValue }) => defaultValue && sent[variable.name.value] === undefined,
  );
  if (missing.length === 0) return sent;
  const defaults = missing.map(({ variable, defaultValue }) => [
    variable.name.value,
    valueFromASTUntyped(defaultValue!),
  ]);
  return { ...sent, ...Object.fromEntries(defaults) };
}
