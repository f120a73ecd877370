import { type Draft, type QualityFlag, type RecordShape, shapes } from '#domain';
import type { InboxRow, RecordsFilter } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import { codeField } from '../resolve/reference-problem.js';
import { resolveDraft } from '../resolve/resolve-draft.js';

type StoredRecord = Awaited<ReturnType<IntakeDeps['store']['readRecordsPage']>>[number];

export interface RederiveOptions {
  /** Kinds to look at; default all. */
  readonly kinds?: readonly string[];
  readonly filter?: RecordsFilter;
  /** Also what resolves as before: a calendar or a rule changed, and derived fields follow. */
  readonly all?: boolean;
}

/** What a re-derivation found. */
export interface RederiveReport {
  readonly read: number;
  readonly sent: number;
  /** Records whose required code nobody knows any more; they stay as they were. */
  readonly unresolved: number;
}

const pageRows = 2_000;

/**
 * Resolves the codes of stored records again, as of the same days, by the registers of now, and sends to the publisher
 * what resolves otherwise: same version, cause REDERIVE.
 *
 * Call after the publisher works with the same registers and has drained its inbox, parts (dossier steps) included.
 */
export async function rederiveRecords(deps: IntakeDeps, options: RederiveOptions = {}): Promise<RederiveReport> {
  const { pool, store } = deps;
  const sum = { read: 0, sent: 0, unresolved: 0 };
  for (const shape of shapes) {
    if (options.kinds && !options.kinds.includes(shape.kind)) continue;
    let afterId = 0;
    for (;;) {
      const page = await store.readRecordsPage(pool, shape, options.filter ?? {}, afterId, pageRows);
      if (page.length === 0) break;
      afterId = page.at(-1)!.id;
      const rows: InboxRow[] = [];
      for (const record of page) {
        const row = resolveAgain(deps, shape, record);
        if (row === undefined) sum.unresolved += 1;
        else if (options.all || differs(shape, record, row)) rows.push(row);
      }
      await store.inTransaction(pool, (client) => store.writeInbox(client, rows));
      sum.read += page.length;
      sum.sent += rows.length;
    }
  }
  return sum;
}

/** Flags that resolving sets, and sets again when they still hold; beside them UNKNOWN_CODE where a code was unknown. */
const ofResolving = new Set<string>(['UNKNOWN_PROCEDURE', 'AREA_CODE_OUT_OF_TIME'] satisfies QualityFlag[]);

function resolveAgain(deps: IntakeDeps, shape: RecordShape, record: StoredRecord): InboxRow | undefined {
  const { naturalKey, version, eventDay, fields, source, deliveryId } = record;
  if (eventDay === undefined) return undefined;
  const codes = shape.references.map((reference) => [reference.name, fields[codeField(reference)] as string]);
  const unknown = shape.references.some(
    (one) => fields[codeField(one)] !== undefined && fields[one.field] === undefined,
  );
  const flags = record.flags.filter((flag) => !ofResolving.has(flag) && !(unknown && flag === 'UNKNOWN_CODE'));
  const draft: Draft = {
    kind: shape.kind,
    key: naturalKey,
    version,
    day: eventDay,
    codes: Object.fromEntries(codes),
    fields,
    flags: flags as readonly QualityFlag[],
  };
  const { resolved } = resolveDraft(shape, draft, deps.registers());
  if (!resolved) return undefined;
  return {
    kind: shape.kind,
    source,
    naturalKey,
    version,
    eventDay,
    deleted: false,
    unitId: resolved.unitId,
    flags: resolved.flags,
    payload: resolved.fields,
    deliveryId,
    cause: 'REDERIVE',
  };
}

function differs(shape: RecordShape, record: StoredRecord, { unitId, flags, payload }: InboxRow): boolean {
  return (
    record.unitId !== unitId ||
    record.flags.length !== flags.length ||
    record.flags.some((flag, index) => flag !== flags[index]) ||
    shape.references.some(({ field }) => record.fields[field] !== payload[field])
  );
}
