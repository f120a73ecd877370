import { type RecordFields, recordIdentity, type RecordShape } from '#domain';
import type { PoolClient, RecordKey, StoredRecord, WaitingRow } from '#store';
import { collectNeighbours } from './collect-neighbours.js';
import { newestRows } from './newest-rows.js';
import { nextVersion, rederivedVersion } from './next-version.js';
import type { PublishContext } from './publish-context.js';
import { compareReceived } from './received-fields.js';
import type { KindChanges, RecordChange } from './record-change.js';

/**
 * What a batch of waiting rows changes, kind by kind, parts before the records they are parts of.
 *
 * A row changes nothing when the record already has its version or a greater one (unless it is a re-derivation, or the
 * source said two things under one version: see `compareReceived`), and a greater version with the same content only
 * raises the version. A part that changes makes its parent change too, and a record that changes its neighbours.
 */
export async function assembleChanges(
  client: PoolClient,
  rows: readonly WaitingRow[],
  context: PublishContext,
): Promise<ReadonlyMap<RecordShape, KindChanges>> {
  const shapes = context.facts.flatMap((fact) => fact.shapes);
  const newest = newestRows(rows, shapes);
  const ordered = [...shapes.filter(({ parent }) => parent), ...shapes.filter(({ parent }) => !parent)];
  const found = new Map<RecordShape, KindChanges>();
  for (const shape of ordered) {
    const partShape = shape.parts && shapes.find(({ kind }) => kind === shape.parts?.kind);
    const partChanges = (partShape && found.get(partShape)?.changes) ?? [];
    const own = newest.get(shape.kind) ?? [];
    if (own.length === 0 && partChanges.length === 0) continue;
    found.set(shape, await assembleKind(client, shape, own, { shape: partShape, changes: partChanges }, context));
  }
  return found;
}

interface ChangedParts {
  readonly shape: RecordShape | undefined;
  readonly changes: readonly RecordChange[];
}

async function assembleKind(
  client: PoolClient,
  shape: RecordShape,
  rows: readonly WaitingRow[],
  parts: ChangedParts,
  context: PublishContext,
): Promise<KindChanges> {
  const parents = parentsOf(parts);
  const keys = new Map<string, RecordKey>([...rows.map(entry), ...parents.map(entry)]);
  const before = await context.store.readCurrent(client, shape, [...keys.values()]);
  const accepted = rows.filter((row) => supersedes(shape, row, before.get(identityOf(row))));
  const settled = new Set(accepted.map((row) => identityOf(row)));
  const behind = parents.flatMap((parent) => {
    const key = identityOf(parent);
    const old = before.get(key);
    return old && !old.deleted && !settled.has(key) ? [old] : [];
  });
  const written = [
    ...accepted.map((row) => ({ ...row, fields: row.payload, before: before.get(identityOf(row)) })),
    ...behind.map((old) => ({ ...old, before: old })),
  ];
  const neighbours = await collectNeighbours(client, shape, written, context);
  const rederived = [...behind, ...neighbours.touched];
  const partsOf = await collectParts(client, parts, [...accepted, ...rederived], context);

  const changes: RecordChange[] = [];
  const raised: { id: number; version: string }[] = [];
  const settle = (old: StoredRecord | undefined, after: RecordChange['after']): void => {
    if (!old || old.contentHash !== after.contentHash) changes.push({ shape, before: old, after });
    else if (after.version > old.version) raised.push({ id: old.id, version: after.version });
  };
  for (const row of accepted) {
    const key = identityOf(row);
    const around = { parts: partsOf(key), neighbours: neighbours.of({ ...row, fields: row.payload }) };
    settle(before.get(key), nextVersion(shape, row, around, context));
  }
  for (const old of rederived) {
    const around = { parts: partsOf(identityOf(old)), neighbours: neighbours.of(old) };
    settle(old, rederivedVersion(shape, old, around, context));
  }
  return { changes, raised };
}

const identityOf = ({ source, naturalKey }: RecordKey): string => recordIdentity(source, naturalKey);

const entry = (key: RecordKey): [string, RecordKey] => [
  identityOf(key),
  { source: key.source, naturalKey: key.naturalKey },
];

function supersedes(shape: RecordShape, row: WaitingRow, old: StoredRecord | undefined): boolean {
  if (!old || row.version !== old.version) return !old || row.version > old.version;
  const order = compareReceived(shape, { ...row, fields: row.payload }, old);
  return order > 0 || (order === 0 && row.cause === 'REDERIVE' && !row.deleted);
}

function parentsOf({ shape, changes }: ChangedParts): readonly RecordKey[] {
  const field = shape?.parent?.keyField;
  if (!field) return [];
  const keys = changes.flatMap(({ before, after }) => {
    const names = [before?.fields[field], after.fields[field]].filter((name) => typeof name === 'string');
    return names.map((naturalKey) => ({ source: after.source, naturalKey }));
  });
  return [...new Map(keys.map(entry)).values()];
}

/** Stored parts of these records with this batch's changes laid over them. */
async function collectParts(
  client: PoolClient,
  { shape, changes }: ChangedParts,
  owners: readonly RecordKey[],
  context: PublishContext,
): Promise<(key: string) => readonly RecordFields[]> {
  if (!shape?.parent || owners.length === 0) return () => [];
  const { keyField } = shape.parent;
  const stored = await context.store.readParts(client, shape, owners);
  const found = new Map<string, Map<string, RecordFields>>();
  for (const [owner, records] of stored) {
    found.set(owner, new Map(records.map((record) => [record.naturalKey, record.fields])));
  }
  for (const { before, after } of changes) {
    const old = before?.fields[keyField];
    if (typeof old === 'string') found.get(recordIdentity(after.source, old))?.delete(after.naturalKey);
    const owner = after.fields[keyField];
    if (after.deleted || typeof owner !== 'string') continue;
    const key = recordIdentity(after.source, owner);
    const parts = found.get(key) ?? new Map<string, RecordFields>();
    found.set(key, parts.set(after.naturalKey, after.fields));
  }
  return (key) => [...(found.get(key)?.values() ?? [])];
}
