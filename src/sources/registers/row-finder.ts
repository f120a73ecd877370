import { type Day, type RowFaults, standsOn } from '#domain';

/** What finding and checking need of a row. */
export interface ValidRow {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly from?: Day;
  readonly to?: Day;
}

/** The versions of one register by code, with the checks every register shares. */
export interface RowFinder<Row extends ValidRow> {
  /** The version of that code that stands on that day. */
  find(code: string, day: Day): Row | undefined;
  /** Faults: rows that end before they begin, and versions of one code that share a day. */
  check(faults: RowFaults): void;
}

export function createRowFinder<Row extends ValidRow>(rows: readonly Row[]): RowFinder<Row> {
  const byCode = new Map<string, Row[]>();
  for (const row of rows) {
    const versions = byCode.get(row.code);
    if (versions === undefined) byCode.set(row.code, [row]);
    else versions.push(row);
  }
  return {
    find: (code, day) => byCode.get(code)?.find((row) => standsOn(row, day)),
    check(faults) {
      for (const versions of byCode.values()) checkVersions(versions, faults);
    },
  };
}

function checkVersions(versions: readonly ValidRow[], faults: RowFaults): void {
  for (const row of versions) {
    if (row.to !== undefined && row.from !== undefined && row.to <= row.from) {
      faults.add(row, 'valid_to', `${row.to} is not after valid_from ${row.from}`);
    }
  }
  const sorted = [...versions].sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1));
  for (const [index, row] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next === undefined || (row.to !== undefined && row.to <= (next.from ?? ''))) continue;
    faults.add(next, 'valid_from', `${row.code} is also valid then by line ${row.line}; end that row first`);
  }
}
