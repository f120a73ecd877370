import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  validate,
  type VariableDefinitionNode,
} from 'graphql';
import { sha256 } from '#kernel';
import { whatChanges } from './what-changes.js';
import type { DeclaredVariable, DocumentFolder, TrustedDocument } from './trusted-document.js';

/** One thing wrong in a file of an operation. */
export interface DocumentFault {
  /** Path below the operations' folder. */
  readonly file: string;
  readonly line: number;
  readonly problem: string;
}

interface DocumentFile {
  readonly schema: GraphQLSchema;
  readonly folder: DocumentFolder;
  readonly file: string;
  readonly source: string;
}

/** One file's operation, or everything that is wrong with it. */
export function readDocument(asked: DocumentFile): TrustedDocument | { readonly faults: readonly DocumentFault[] } {
  const { schema, folder, file, source } = asked;
  const document = parsed(source);
  if (document instanceof GraphQLError) return { faults: [faultOf(file, document)] };
  const faults = validate(schema, document).map((error) => faultOf(file, error));
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  const operationName = operation?.name?.value;
  const description = /^#[ \t]*(\S.*)$/m.exec(source)?.[1]?.trim();
  const fault = (problem: string): void => void faults.push({ file, line: 1, problem });
  if (operations.length !== 1) fault(`has ${operations.length} operations; a file holds one`);
  else if (operationName === undefined) fault('its operation has no name');
  if (!source.startsWith('#') || description === undefined)
    fault('its first line is no comment that says what it answers');
  if (faults.length > 0 || !operation || operationName === undefined || description === undefined) return { faults };
  const text = print(document);
  return {
    name: kebab(operationName),
    folder,
    file,
    operationName,
    operationType: operation.operation,
    description,
    text,
    hash: sha256(text),
    document: parse(text),
    declaredVariables: variablesOf(operation),
    live: whatChanges(schema, document).live,
  };
}

function parsed(source: string): DocumentNode | GraphQLError {
  try {
    return parse(source);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

const faultOf = (file: string, { locations, message }: GraphQLError): DocumentFault => ({
  file,
  line: locations?.[0]?.line ?? 1,
  problem: message,
});

const variablesOf = ({ variableDefinitions = [] }: OperationDefinitionNode): readonly DeclaredVariable[] =>
  variableDefinitions.map(({ variable, type, defaultValue }: VariableDefinitionNode) => ({
    name: variable.name.value,
    type: print(type),
    default: defaultValue && print(defaultValue),
    required: type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined,
  }));

/** `OnTimeByDistrict` → `on-time-by-district`. */
const kebab = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
