import { type Draft, type RecordShape, shapes } from '#domain';
import type { SievedRow } from '#sources';
import type { InboxRow, PoolClient, PublishCause } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { isEventDay } from './field-values.js';
import { keepNewer } from './keep-newer.js';
import { resolveDraft, type UnknownCode } from './resolve-draft.js';
import { type RowDraft, type RowReject, type TranslatedRows, translateRows } from './translate-rows.js';

/** Which delivery rows belong to, and how they are to be taken. */
export interface PartContext {
  readonly deliveryId: number | undefined;
  readonly reporter: string | undefined;
  readonly receivedAt: string;
  readonly cause: PublishCause;
  /** The rows belong to a full delivery. */
  readonly full?: boolean;
  /** Drafts of a full set older than one already taken in: what is not known of them was deleted since. */
  readonly isStale?: (draft: Pick<Draft, 'kind' | 'key'>) => boolean;
  /** Nothing may be written: persons not met before get no surrogate. */
  readonly dryRun?: boolean;
}

/** What rows become: inbox rows for what is new, rejections, and how many rows came through. */
export interface ResolvedPart {
  readonly inbox: readonly InboxRow[];
  readonly rejects: readonly RowReject[];
  readonly accepted: number;
  /** Drafts whose version stands already. */
  readonly unchanged: number;
  /** Every draft, new or not, that was not rejected. */
  readonly arrived: readonly RowDraft[];
  /** Codes that no register knows on their day, one per draft that has it. */
  readonly unknown: readonly UnknownCode[];
}

const shapeOf = new Map<string, RecordShape>(shapes.map((shape) => [shape.kind, shape]));
const holdsSubject = new Set(shapes.filter(({ fields }) => fields.some(({ name }) => name === 'subjectId')));

/**
 * Translates rows and resolves their codes as of each event's day, on the caller's connection.
 *
 * What stands already in this version is left out before anything is resolved: the same rows again cost a translation
 * and one look at their versions. Writes nothing but surrogates of new persons. `translated` where that has been done.
 */
export async function resolvePart(
  deps: IntakeDeps,
  client: PoolClient,
  source: IntakeSource,
  rows: readonly SievedRow[],
  context: PartContext,
  translated: TranslatedRows = translateRows(source, rows, context),
): Promise<ResolvedPart> {
  const { drafts, rejects: unreadable } = translated;
  const fullAt = context.full ? context.receivedAt : undefined;
  const { isStale } = context;
  const fresh = isStale ? drafts.filter(({ draft }) => !isStale(draft)) : drafts;
  const newer = await keepNewer(deps, client, source.id, fresh, fullAt);
  const rejects = [...unreadable];
  const refused = new Set<string>();
  const registers = deps.registers();
  const inbox: InboxRow[] = [];
  const unknown: UnknownCode[] = [];
  const persons: { readonly hashes: readonly string[]; readonly fields: Record<string, unknown> }[] = [];
  for (const { row, draft } of newer) {
    const shape = shapeOf.get(draft.kind);
    if (!shape) throw new TypeError(`${source.adapter.system}: no record kind ${draft.kind}`);
    const { resolved, rejection, unknown: codes = [] } = resolveDraft(shape, draft, registers);
    unknown.push(...codes);
    if (rejection) {
      rejects.push({ row, rejection, version: draft.version });
      refused.add(`${draft.kind}|${draft.key}`);
    }
    if (!resolved) continue;
    const { fields, unitId, flags } = resolved;
    if (draft.subject?.length && holdsSubject.has(shape)) persons.push({ hashes: draft.subject, fields });
    inbox.push({
      kind: draft.kind,
      source: source.id,
      naturalKey: draft.key,
      version: draft.version,
      eventDay: isEventDay(draft.day) ? draft.day : undefined,
      deleted: draft.deleted === true,
      unitId,
      flags,
      payload: fields,
      deliveryId: context.deliveryId,
      cause: context.cause,
    });
  }
  const link = context.dryRun ? deps.store.readSubjects : deps.store.linkSubjects;
  const groups = persons.map(({ hashes }) => hashes);
  const subjects = groups.length > 0 ? await link(client, groups) : new Map<string, number>();
  for (const { hashes, fields } of persons) {
    const subject = hashes.map((hash) => subjects.get(hash)).find((known) => known !== undefined);
    if (subject !== undefined) fields['subjectId'] = subject;
  }
  const rejectedRows = new Set(rejects.map(({ row }) => row));
  return {
    inbox,
    rejects,
    accepted: rows.reduce((count, row) => count + (rejectedRows.has(row) ? 0 : 1), 0),
    unchanged: drafts.length - newer.length,
    arrived: drafts.filter(({ draft }) => !refused.has(`${draft.kind}|${draft.key}`)),
    unknown,
  };
}
