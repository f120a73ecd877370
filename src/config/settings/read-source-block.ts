import type { Node } from 'yaml';
import type { ConfigDocument, OnValue } from './config-document.js';
import { declaredSourceFields } from './declared-source-fields.js';
import type { Kind } from './kind.js';
import type { SourceMapping } from './source-settings.js';

type FieldName = keyof typeof declaredSourceFields;

/** The plain keys of a block that were understood. */
export type SourceFields = {
  readonly [Name in FieldName]?: (typeof declaredSourceFields)[Name] extends Kind<infer Value> ? Value : never;
};

/** One block under `sources:` as written: what was understood, and a way to complain about the rest. */
export interface SourceBlock {
  readonly fields: SourceFields;
  readonly mapping: SourceMapping;
  /** Whether the key stands in the block, understood or not. */
  has(name: FieldName): boolean;
  /** Reports a fault at the key, or at the block when the key is not there. */
  refuse(name: FieldName, problem: string, allowed?: string): void;
}

const secretNames = ['password', 'secret', 'token', 'clientSecret', 'apiKey', 'key'];
const secretRefusal = 'secrets are never read from this file; name the variable or the file that holds it';

/** Reads one block, reporting keys and values that are not allowed. */
export function readSourceBlock(document: ConfigDocument, node: Node | null, path: string): SourceBlock {
  const fields: Partial<Record<FieldName, unknown>> = {};
  const nodes = new Map<FieldName, Node | null>();
  let mapping: SourceMapping = { fields: {}, codes: {} };

  const onField = ([name, kind]: [string, Kind<unknown>]): [string, OnValue] => [
    name,
    (value, at) => {
      nodes.set(name as FieldName, value);
      fields[name as FieldName] = document.read(value, at, kind);
    },
  ];
  const onSecret: OnValue = (value, at) => document.refuse(value, at, secretRefusal, 'passwordEnv, passwordFile');
  const onMapping: OnValue = (value, at) =>
    document.map(value, at, {
      fields: (names, deeper) => (mapping = { ...mapping, fields: document.texts(names, deeper) }),
      codes: (codes, deeper) => (mapping = { ...mapping, codes: document.textsByName(codes, deeper) }),
    });

  const entries = Object.fromEntries(Object.entries<Kind<unknown>>(declaredSourceFields).map(onField));
  const unwelcome = Object.fromEntries(secretNames.map((name) => [name, onSecret]));
  document.map(node, path, { ...entries, mapping: onMapping }, unwelcome);
  return {
    fields: fields as SourceFields,
    mapping,
    has: (name) => nodes.has(name),
    refuse: (name, problem, allowed) => document.refuse(nodes.get(name) ?? node, `${path}.${name}`, problem, allowed),
  };
}
