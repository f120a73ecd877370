import type { Day } from '#domain';

/** A stretch of days as whole months in the middle and single days before and after them; half-open throughout. */
export interface SplitWindow {
  readonly months?: { readonly from: Day; readonly to: Day };
  readonly days: readonly { readonly from: Day; readonly to: Day }[];
}

const known = new Map<Day | undefined, Map<Day, SplitWindow>>();

/** First days that are remembered, each with its ends: what strangers ask must not fill the memory. */
const kept = 1_000;

/** Splits `[from, to)` so that as much as possible is answered by month cells. An open `from` begins with months. */
export function splitWindow(from: Day | undefined, to: Day): SplitWindow {
  let ends = known.get(from);
  if (!ends || ends.size >= kept) {
    if (known.size >= kept) known.clear();
    known.set(from, (ends = new Map()));
  }
  let window = ends.get(to);
  if (!window) ends.set(to, (window = split(from, to)));
  return window;
}

function split(from: Day | undefined, to: Day): SplitWindow {
  const first = from === undefined ? beginning : monthAtOrAfter(from);
  const last = monthAtOrBefore(to);
  if (first >= last) return { days: from === undefined || from >= to ? [] : [{ from, to }] };
  const days = [
    ...(from !== undefined && from < first ? [{ from, to: first }] : []),
    ...(last < to ? [{ from: last, to }] : []),
  ];
  return { months: { from: first, to: last }, days };
}

/** Before any record: the hub's sources begin long after it. */
export const beginning: Day = '1900-01-01';

const monthAtOrBefore = (day: Day): Day => `${day.slice(0, 7)}-01`;

function monthAtOrAfter(day: Day): Day {
  if (day.endsWith('-01')) return day;
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
