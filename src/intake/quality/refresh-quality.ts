import { addDays, dayOfInstant, type Draft, facts, qualityFact, type RecordShape } from '#domain';
import type { InboxRow, QualityCounts } from '#store';
import { instantNow, type IntakeDeps } from '../intake-deps.js';
import { resolveDraft } from '../resolve/resolve-draft.js';

/** What a refresh found: days of reporters looked at, and those sent to the publisher because they changed. */
export interface QualityRefresh {
  readonly read: number;
  readonly sent: number;
}

/** Deliveries older than so many days are not looked at again. */
export const qualityDays = 62;

const shape = qualityFact.shapes[0]!;

/**
 * Counts how good the deliveries of the last 62 days were, per source, reporter and day, and sends what differs from what
 * stands to the publisher. Counted again nothing changes: rejections mended, repeats and records since corrected do.
 *
 * It is a count over what the intake keeps anyway, so that a delivery costs nothing for it.
 */
export async function refreshQuality(deps: IntakeDeps): Promise<QualityRefresh> {
  const { pool, store } = deps;
  const version = deps.clock.now().toISOString();
  const since = addDays(dayOfInstant(instantNow(deps)), -qualityDays);
  const days = new Map<string, QualityDay>();
  const add = (found: readonly QualityCounts[]): void => found.forEach((counts) => addCounts(days, counts));
  add(await store.readDeliveriesQuality(pool, since));
  for (const fact of facts.filter(({ name }) => name !== qualityFact.name)) {
    for (const kind of fact.shapes) add(await store.readRecordsQuality(pool, fact, kind, since));
  }
  const kinds = await readKinds(deps);
  const standing = new Map<string, string>();
  for (let afterId = 0; ;) {
    const page = await store.readRecordsPage(pool, shape, {}, afterId, 5_000);
    if (page.length === 0) break;
    afterId = page.at(-1)!.id;
    for (const { naturalKey, fields } of page) standing.set(naturalKey, contentOf(shape, fields));
  }
  const rows = [...days].flatMap(([key, day]): readonly InboxRow[] => {
    const row = inboxRow(deps, key, day, kinds(day), version);
    return row && standing.get(key) !== contentOf(shape, row.payload) ? [row] : [];
  });
  await store.inTransaction(pool, (client) => store.writeInbox(client, rows));
  return { read: days.size, sent: rows.length };
}

interface QualityDay extends Omit<QualityCounts, 'counts' | 'lags'> {
  readonly counts: Record<string, number>;
  readonly lags: Record<string, number>;
}

function addCounts(days: Map<string, QualityDay>, { counts, lags = {}, ...identity }: QualityCounts): void {
  const key = `${identity.sourceName}|${identity.code}|${identity.day}`;
  let day = days.get(key);
  if (!day) days.set(key, (day = { ...identity, counts: {}, lags: {} }));
  for (const [name, n] of Object.entries(counts)) day.counts[name] = (day.counts[name] ?? 0) + n;
  for (const [lag, n] of Object.entries(lags)) day.lags[lag] = (day.lags[lag] ?? 0) + n;
}

type OrganisationCode = 'agency' | 'facility' | 'school';

/** The register of a reporter's organisation: as the reporter says, else by the system's own kind of organisation. */
async function readKinds({ pool, store }: IntakeDeps): Promise<(day: QualityDay) => OrganisationCode> {
  const reporters = await store.readReporterFacts(pool);
  const known = new Map(reporters.map(({ source, code, organisationKind }) => [`${source}|${code}`, organisationKind]));
  const ofSource = new Map(reporters.map(({ source, organisationKind }) => [source, organisationKind]));
  return ({ sourceName, code }) => {
    const kind = known.get(`${sourceName}|${code}`) ?? ofSource.get(sourceName) ?? 'AGENCY';
    return kind.toLowerCase() as OrganisationCode;
  };
}

/** A day of a reporter on its way to the publisher; absent where no register knows the organisation on that day. */
function inboxRow(
  { registers }: IntakeDeps,
  key: string,
  { source, sourceName, code, day, counts, lags }: QualityDay,
  kind: OrganisationCode,
  version: string,
): InboxRow | undefined {
  const zeros = shape.fields.filter(({ type }) => type === 'integer').map(({ name }) => [name, 0] as const);
  const fields = {
    ...Object.fromEntries(zeros),
    ...counts,
    sourceName,
    reporterCode: code,
    deliveredDay: day,
    [`${kind}Code`]: code,
    ...(Object.keys(lags).length > 0 ? { lags } : {}),
  };
  const draft: Draft = { kind: shape.kind, key, version, day, codes: { [kind]: code }, fields, flags: [] };
  const { resolved } = resolveDraft(shape, draft, registers());
  if (!resolved) return undefined;
  return {
    kind: shape.kind,
    source,
    naturalKey: key,
    version,
    eventDay: day,
    deleted: false,
    unitId: resolved.unitId,
    flags: resolved.flags,
    payload: resolved.fields,
    deliveryId: undefined,
    cause: 'QUALITY',
  };
}

/** What is compared: received fields, in a form that does not depend on the order of the lags. */
function contentOf({ fields }: RecordShape, values: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(
    fields.map(({ name }) => {
      const value = values[name] ?? null;
      return name === 'lags' && value !== null ? Object.entries(value).sort() : value;
    }),
  );
}
