import type { InboxRow } from '#store';

/** A case as the evaluator sees it: what it counts as, worked out anew from what was received. */
export interface PlainCase {
  readonly unitId: number;
  readonly openedDay?: string;
  readonly closedDay?: string;
  readonly dueDay?: string;
  readonly colour: string;
  readonly size: string;
  readonly holder?: string;
  /** In hundredths. */
  readonly cost: bigint;
}

export interface PlainPart {
  readonly unitId: number;
  readonly doneDay?: string;
}

export interface PlainRecords {
  readonly cases: readonly PlainCase[];
  readonly parts: readonly PlainPart[];
}

/** What stands after all these rows have been delivered: of every record its greatest version, unless that deletes it. */
export function recordsAfter(rows: readonly InboxRow[]): PlainRecords {
  const greatest = new Map<string, InboxRow>();
  for (const row of rows) {
    const name = `${row.kind} ${row.naturalKey}`;
    const other = greatest.get(name);
    if (!other || row.version > other.version) greatest.set(name, row);
  }
  const standing = [...greatest.values()].filter(({ deleted }) => !deleted);
  const parts = standing.filter(({ kind }) => kind === 'world_part');
  const cases = standing.filter(({ kind }) => kind === 'world_case');
  return {
    cases: cases.flatMap((row) => {
      const {
        openedDay,
        finishedDay,
        dueDay,
        colour,
        size,
        holder,
        cost = '0',
      } = row.payload as Record<string, string | undefined>;
      const done = parts
        .filter(({ payload }) => payload['caseKey'] === row.naturalKey)
        .map(({ payload }) => payload['doneDay']);
      const ends = [finishedDay, ...done].filter((day) => typeof day === 'string').sort();
      const end = ends[ends.length - 1];
      const closedDay = end === undefined || openedDay === undefined ? undefined : end > openedDay ? end : openedDay;
      if (row.unitId === undefined) return [];
      const hundredths = BigInt(Math.round(Number(cost) * 100));
      return [
        {
          unitId: row.unitId,
          openedDay,
          closedDay,
          dueDay,
          colour: colour ?? 'UNKNOWN',
          size: size ?? 'UNKNOWN',
          holder,
          cost: hundredths,
        },
      ];
    }),
    parts: parts.flatMap(({ unitId, payload }) =>
      unitId === undefined ? [] : [{ unitId, doneDay: payload['doneDay'] as string | undefined }],
    ),
  };
}
