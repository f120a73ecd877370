import { hash } from 'node:crypto';
import type { RecordShape } from '#domain';
import { canonicalJson } from '#kernel';
import type { RecordVersion } from '#store';

/** What a version says, without when it said it: equal hashes mean that nothing downstream can change. */
export function contentHash(
  shape: RecordShape,
  record: Omit<RecordVersion, 'contentHash' | 'version' | 'eventDay' | 'deliveryId'>,
): string {
  const { naturalKey, deleted, unitId, flags, ruleVersion, fields } = record;
  let text = canonicalJson([naturalKey, deleted, unitId, flags, ruleVersion]);
  for (const name of sortedFields(shape)) {
    const value = fields[name];
    if (value !== undefined) text += spelled(name, value);
  }
  return hash('sha256', text, 'base64url').slice(0, 27);
}

/** Name and value so that no two contents read alike: each text comes with its length. */
function spelled(name: string, value: unknown): string {
  if (typeof value === 'string') return `${name}"${value.length}:${value}`;
  if (typeof value === 'object' && value !== null) return spelled(`${name}{`, canonicalJson(value));
  return `${name}=${String(value)};`;
}

const namesOf = new WeakMap<RecordShape, readonly string[]>();

/** All fields of a shape by name: one order whatever order a record was built in, without sorting each record. */
function sortedFields(shape: RecordShape): readonly string[] {
  let names = namesOf.get(shape);
  if (!names) {
    const all = [...shape.fields, ...shape.derived].map(({ name }) => name);
    names = [...new Set([...all, ...shape.references.map(({ field }) => field)])].sort();
    namesOf.set(shape, names);
  }
  return names;
}
