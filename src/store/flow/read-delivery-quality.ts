import { eventDayFields, type Fact, ownerReference, type RecordShape } from '#domain';
import { snakeCase } from '../schema/snake-case.js';
import type { Database } from './database.js';

/** What one organisation's deliveries of one day to one source were like, as far as one statement tells. */
export interface QualityCounts {
  readonly source: number;
  readonly sourceName: string;
  readonly code: string;
  readonly day: string;
  readonly counts: Readonly<Record<string, number>>;
  /** Days from the event to its delivery → records. */
  readonly lags?: Readonly<Record<string, number>>;
}

const civilDay = `(d.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** Deliveries since a day and their rows, by whoever delivered them. Failed and waiting ones are not counted. */
export async function readDeliveriesQuality(db: Database, since: string): Promise<readonly QualityCounts[]> {
  const { rows } = await db.query(
    `SELECT d.source_id AS source, s.name AS source_name, d.reporter_code AS code, ${civilDay} AS day,
            count(*) AS deliveries, count(*) FILTER (WHERE NOT d.whole) AS incomplete, sum(d.repeats) AS repeated,
            sum(greatest(d.actual, d.accepted + d.rejected)) AS rows, sum(d.rejected) AS rejected, sum(j.open) AS unresolved
       FROM delivery d JOIN source s ON s.id = d.source_id
       CROSS JOIN LATERAL (SELECT count(*) AS open FROM rejection
                            WHERE delivery_id = d.id AND state IN ('OPEN', 'WAITING_REGISTER')) j
      WHERE d.state = 'RESOLVED' AND d.reporter_code IS NOT NULL AND ${civilDay} >= $1
      GROUP BY 1, 2, 3, 4`,
    [since],
  );
  return rows.map((row) => ({
    ...identityOf(row),
    counts: {
      deliveries: Number(row.deliveries),
      incompleteDeliveries: Number(row.incomplete),
      repeatedDeliveries: Number(row.repeated),
      rows: Number(row.rows),
      rejectedRows: Number(row.rejected),
      unresolvedRows: Number(row.unresolved),
    },
  }));
}

/** Records that stand as delivered since a day, by the organisation they are of, with what was noticed about them. */
export async function readRecordsQuality(
  db: Database,
  fact: Fact,
  shape: RecordShape,
  since: string,
): Promise<readonly QualityCounts[]> {
  const owner = ownerReference(shape);
  if (!owner) return [];
  const days = eventDayFields(fact, shape).map((field) => `r.${snakeCase(field)}`);
  const event = `(SELECT max(e) FROM unnest(ARRAY[${['r.event_day', ...days].join(', ')}]::date[]) e WHERE e <= ${civilDay})`;
  const flagged = (flag: string): string => `sum(n) FILTER (WHERE '${flag}' = ANY(flags))`;
  const { rows } = await db.query(
    `SELECT source, source_name, code, day, sum(n) AS records, ${flagged('PLACEHOLDER_IDENTITY')} AS placeholders,
            ${flagged('POSSIBLE_DUPLICATE')} AS duplicates, ${flagged('DUE_DATE_MISSING')} AS without_due,
            sum(n) FILTER (WHERE flags && ARRAY['STATUS_JUMP', 'STATUS_REWRITTEN', 'CODE_REMINTED', 'AMOUNTS_DIFFER',
              'PARALLEL_LISTS_DIFFER', 'END_BEFORE_START']) AS conflicts,
            json_agg(json_build_array(lag, n)) FILTER (WHERE lag IS NOT NULL) AS lags
       FROM (SELECT r.source, s.name AS source_name, r.${snakeCase(owner.codeField)} AS code, ${civilDay} AS day, r.flags,
                    ${civilDay} - ${event} AS lag, count(*) AS n
               FROM ${shape.kind} r JOIN delivery d ON d.id = r.delivery_id JOIN source s ON s.id = r.source
              WHERE NOT r.deleted AND r.${snakeCase(owner.codeField)} IS NOT NULL AND ${civilDay} >= $1
              GROUP BY 1, 2, 3, 4, 5, 6) g
      GROUP BY 1, 2, 3, 4`,
    [since],
  );
  return rows.map((row) => {
    const isDossier = shape.kind === 'dossier';
    const lags: Record<string, number> = {};
    for (const [lag, n] of (row.lags ?? []) as readonly (readonly [number, number])[]) lags[lag] = (lags[lag] ?? 0) + n;
    return {
      ...identityOf(row),
      counts: {
        records: Number(row.records),
        dossiers: isDossier ? Number(row.records) : 0,
        dossiersWithoutDue: isDossier ? Number(row.without_due ?? 0) : 0,
        placeholderIdentities: Number(row.placeholders ?? 0),
        possibleDuplicates: Number(row.duplicates ?? 0),
        conflictingRecords: Number(row.conflicts ?? 0),
      },
      ...(row.lags ? { lags } : {}),
    };
  });
}

const identityOf = (row: Readonly<Record<string, unknown>>): Omit<QualityCounts, 'counts'> => ({
  source: row['source'] as number,
  sourceName: row['source_name'] as string,
  code: row['code'] as string,
  day: row['day'] as string,
});
