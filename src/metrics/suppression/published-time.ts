import { addDays, type AreaBook, type Day, type Period, periodOf } from '#domain';
import type { RowTarget } from '../query/row-target.js';
import type { TimeAxis } from './guarded-figure.js';

/** A stretch of days within which units stay as they are and whose periods are decided on together. */
export interface Block {
  readonly name: string;
  /** Day whose units are those of the whole block. */
  readonly on: Day;
  /** Its periods and the sum each belongs to, the longest first. */
  readonly times: readonly (readonly [Period, string | undefined])[];
}

/** Where the days of a row lie among those that are published: the block, and the code of the period. */
export interface PublishedTime {
  readonly block: Block;
  readonly time: string;
}

/**
 * The published period that the days of a row are; nothing for days, weeks, windows of other lengths, and for periods
 * inside which units began or ended: these overlap with others, and a difference of two would tell what is hidden.
 */
export function publishedTime(
  { span, period }: Pick<RowTarget, 'span' | 'period'>,
  axis: TimeAxis,
  turns: readonly Day[],
): PublishedTime | undefined {
  if (axis === 'SCHOOL_YEAR') {
    const isWhole = period.grain === 'SCHOOL_YEAR' && span.from === period.from && span.to === period.to;
    if (!isWhole || turns.some((day) => day > span.from && day < span.to)) return undefined;
    return { block: { name: period.code, on: span.from, times: [[period, undefined]] }, time: period.code };
  }
  const found = (['MONTH', 'QUARTER', 'YEAR'] as const)
    .map((grain) => periodOf(span.from, grain))
    .find(({ from, to }) => from === span.from && to === span.to);
  if (!found) return undefined;
  if (axis === 'MONTH_END') {
    const month = periodOf(addDays(found.to, -1), 'MONTH');
    const { times, ...block } = blockOf(month.from, turns);
    const months = times.flatMap(([time]) => (time.grain === 'MONTH' ? [[time, undefined] as const] : []));
    if (!months.some(([{ code }]) => code === month.code)) return undefined;
    return { block: { ...block, times: months }, time: month.code };
  }
  const whole = blockOf(found.from, turns);
  const times = whole.times.map(([time]) => [time, undefined] as const);
  const block = axis === 'PERIOD' ? { ...whole, times } : whole;
  return block.times.some(([{ code }]) => code === found.code) ? { block, time: found.code } : undefined;
}

/** Days on which any unit begins or ends, in order. */
export function turnsOf(book: AreaBook): readonly Day[] {
  return [...new Set(book.all.flatMap(({ from, to }) => [from, to]).filter((day) => day !== undefined))].sort();
}

/** The part of a calendar year around a day in which no unit begins or ends. */
function blockOf(day: Day, turns: readonly Day[]): Block {
  const year = periodOf(day, 'YEAR');
  const from = turns.findLast((turn) => turn <= day && turn > year.from) ?? year.from;
  const to = turns.find((turn) => turn > day && turn < year.to) ?? year.to;
  const isInside = (period: Period): boolean => period.from >= from && period.to <= to;
  const months: Period[] = [];
  for (let at = year.from; at < year.to; at = months.at(-1)!.to) months.push(periodOf(at, 'MONTH'));
  const inside = months.filter(isInside);
  const quarters = [
    ...new Map(inside.map((month) => periodOf(month.from, 'QUARTER')).map((q) => [q.code, q])).values(),
  ];
  const whole = quarters.filter(isInside);
  const sum = isInside(year) ? year.code : undefined;
  return {
    name: `${from}/${addDays(to, -1)}`,
    on: from,
    times: [
      ...(sum === undefined ? [] : [[year, undefined] as const]),
      ...whole.map((quarter) => [quarter, sum] as const),
      ...inside.map((month) => {
        const quarter = periodOf(month.from, 'QUARTER').code;
        return [month, whole.some(({ code }) => code === quarter) ? quarter : undefined] as const;
      }),
    ],
  };
}
