import { addDays, type Period } from '#domain';
import type { PlainCase, PlainRecords } from './evaluator-records.js';
import { type UnitRules, worldRules } from './evaluator-units.js';

/** One question to the evaluator: a metric of the world's catalogue for one area and period. */
export interface PlainQuestion {
  readonly metric: string;
  readonly area: { readonly code: string } | { readonly unitId: number };
  readonly period: Period;
  readonly today: string;
  readonly frame?: string;
  /** How many months, quarters … the period is the last of; 0: all since the year began. */
  readonly window?: number;
  readonly by?: 'COLOUR' | 'SIZE';
  readonly where?: readonly { readonly dimension: string; readonly in: readonly string[]; readonly not?: boolean }[];
}

/** Its answer per member (`''` without break-down): a value or an absence, numerator and denominator of quotients. */
export type PlainAnswer = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

const only = (absence: string): PlainAnswer => new Map([['', { absence }]]);

/** Answers by walking over all records once per number; nothing is prepared, cached or shared with the engine. */
export function evaluatePlainly(
  question: PlainQuestion,
  { cases, parts }: PlainRecords,
  rules: UnitRules = worldRules,
): PlainAnswer {
  const {
    beganBy,
    countedIn,
    isMixed,
    levelOf,
    membersOf,
    sameTerritory,
    standingWithin,
    stands,
    tenthsHeld,
    tenthsRestated,
    unitWithCode,
  } = rules;
  const { metric, area, period: asked, today, frame, by, where = [] } = question;
  const period = { from: firstDayOf(question), to: asked.to };
  const lastDay = addDays(period.to, -1);
  const on = frame ?? lastDay;
  const unit = 'unitId' in area ? area.unitId : unitWithCode(area.code, on);
  if (unit === undefined || !stands(unit, on)) return only('NOT_APPLICABLE');
  const same = sameTerritory(unit, period.from);
  if (frame === undefined && !beganBy(same[same.length - 1]!, period.from)) return only('NOT_COMPARABLE');
  if (isMixed(unit, on, period.from, period.to)) return only('NOT_COMPARABLE');

  const stockDay = addDays(today, 1) < period.to ? today : lastDay;
  const memberOf = (record: PlainCase, dimension: string): string =>
    dimension === 'COLOUR' ? record.colour : record.size;
  const kept = cases.filter((record) =>
    where.every(({ dimension, in: members, not }) => members.includes(memberOf(record, dimension)) !== (not ?? false)),
  );
  /** Tenths of what a unit did on a day of the period that count as this unit's. */
  const here = (unitId: number, day: string | undefined): number =>
    day !== undefined && period.from <= day && day < period.to
      ? tenthsRestated(countedIn(unitId, day), unit, on, period.to)
      : 0;
  /** Tenths of what a unit ever did that belong to what this unit holds at the end. */
  const held = (unitId: number): number => tenthsHeld(unitId, unit, on, stockDay);
  const upTo = (day: string | undefined): boolean => day !== undefined && day <= stockDay;

  const opened = kept.filter((record) => here(record.unitId, record.openedDay) > 0);
  const closed = kept.filter((record) => here(record.unitId, record.closedDay) > 0);
  const inTime = closed.filter(({ closedDay, dueDay }) => dueDay !== undefined && closedDay! <= dueDay);
  const open = (record: PlainCase): number =>
    held(record.unitId) * (Number(upTo(record.openedDay)) - Number(upTo(record.closedDay)));
  const late = (record: PlainCase): number => {
    const { openedDay, dueDay, closedDay } = record;
    if (openedDay === undefined || dueDay === undefined || (closedDay !== undefined && closedDay <= dueDay)) return 0;
    const began = dueDay > openedDay ? dueDay : openedDay;
    return held(record.unitId) * (Number(upTo(began)) - Number(upTo(closedDay)));
  };
  // A duration cannot be divided, nor can it be known whose it is where a divided unit stood.
  const shared = standingWithin(period.from, period.to).some((id) => {
    const tenths = tenthsRestated(id, unit, on, period.to);
    return tenths > 0 && tenths < 10;
  });
  const inShares = closed.some(({ unitId, closedDay }) => here(unitId, closedDay) < 10);
  if (metric.startsWith('CASE_DAYS') && (shared || inShares)) return only('NOT_COMPARABLE');
  // Nor can persons or colours: one of whom only a share is counted is nobody.
  const named = (record: PlainCase): boolean =>
    metric === 'HOLDERS' ? record.holder !== undefined : record.colour !== 'UNKNOWN';
  const openedInShares = opened.some((record) => named(record) && here(record.unitId, record.openedDay) < 10);
  if (['HOLDERS', 'COLOURS'].includes(metric) && (shared || openedInShares)) return only('NOT_COMPARABLE');

  const answers = new Map<string, Readonly<Record<string, unknown>>>();
  const members = by === undefined ? [''] : [...new Set(kept.map((record) => memberOf(record, by)))].sort();
  for (const member of members) {
    const mine = (record: PlainCase): boolean => by === undefined || memberOf(record, by) === member;
    /** Tenths of opened or of closed cases. */
    const count = (records: readonly PlainCase[], day: 'openedDay' | 'closedDay' = 'closedDay'): number =>
      records.filter(mine).reduce((total, record) => total + here(record.unitId, record[day]), 0);
    const sum = (amount: (record: PlainCase) => number): number =>
      kept.filter(mine).reduce((total, record) => total + amount(record), 0);
    /** In thousandths. */
    const cost = closed
      .filter(mine)
      .reduce((total, { unitId, closedDay, cost: amount }) => total + amount * BigInt(here(unitId, closedDay)), 0n);
    // A member is a row when any flow of the measures asked has it.
    const flows: Readonly<Record<string, boolean>> = {
      CASES_OPENED: count(opened, 'openedDay') > 0,
      CASES_CLOSED: count(closed) > 0,
      CASE_COST: cost > 0n,
      CASES_OPEN: kept.some((record) => mine(record) && held(record.unitId) > 0 && upTo(record.openedDay)),
      IN_TIME_RATE:
        count(closed) > 0 ||
        kept.some((record) => mine(record) && held(record.unitId) > 0 && isEverLate(record) && upTo(lateFrom(record))),
      COST_PER_CASE: count(closed) > 0,
      CASE_DAYS_MEDIAN: count(closed) > 0,
      CASE_DAYS_P90: count(closed) > 0,
      HOLDERS: opened.some((record) => mine(record) && record.holder !== undefined),
      COLOURS: opened.some((record) => mine(record) && record.colour !== 'UNKNOWN'),
    };
    if (by !== undefined && !flows[metric]) continue;
    answers.set(member, valueOf());

    function valueOf(): Readonly<Record<string, unknown>> {
      switch (metric) {
        case 'CASES_OPENED':
          return rounded(count(opened, 'openedDay'), 10, 0);
        case 'CASES_CLOSED':
          return rounded(count(closed), 10, 0);
        case 'PARTS_DONE':
          return rounded(
            parts.reduce((total, { unitId, doneDay }) => total + here(unitId, doneDay), 0),
            10,
            0,
          );
        case 'HOLDERS':
          return distinct(opened.filter(mine).map(({ holder }) => holder));
        case 'COLOURS':
          return distinct(opened.filter(mine).map(({ colour }) => (colour === 'UNKNOWN' ? undefined : colour)));
        case 'CASE_COST':
          return rounded(Number(cost), 1000, 2);
        case 'CASES_OPEN':
          return rounded(sum(open), 10, 0);
        case 'IN_TIME_RATE':
          return quotient([count(inTime), count(closed) + sum(late)], 10, 100n, 2);
        case 'COST_PER_CASE':
          return quotient([Number(cost), count(closed) * 100], 1000, 1n, 2);
        case 'COVERAGE': {
          const communes = membersOf(unit!, 'COMMUNE', on);
          if (communes.some((commune) => isMixed(commune, on, period.from, period.to)))
            return { absence: 'NOT_COMPARABLE' };
          const activity = communes.map((commune) =>
            cases.flatMap(({ unitId, openedDay }) =>
              openedDay !== undefined && period.from <= openedDay && openedDay < period.to
                ? [
                    levelOf(countedIn(unitId, openedDay)) === 'COMMUNE'
                      ? tenthsRestated(countedIn(unitId, openedDay), commune, on, period.to)
                      : 0,
                  ]
                : [],
            ),
          );
          const active = activity.filter((tenths) => tenths.some((share) => share > 0));
          // Whether a commune did the cases that it has only a share of, nobody knows.
          if (active.some((tenths) => !tenths.includes(10))) return { absence: 'NOT_COMPARABLE' };
          return quotient([active.length, communes.length], 1, 100n, 1);
        }
        default:
          return percentile(closed.filter(mine), metric === 'CASE_DAYS_MEDIAN' ? [1, 2] : [9, 10]);
      }
    }
  }
  return answers;
}

/** The first day of a window, by the calendar of the question's grain. */
function firstDayOf({ period: { from, grain }, window = 1 }: PlainQuestion): string {
  const date = new Date(`${from}T00:00:00Z`);
  if (window === 0) {
    if (grain !== 'WEEK') return `${from.slice(0, 4)}-01-01`;
    // The Monday of the week that the fourth of January of the Thursday's year lies in.
    const thursday = new Date(date.getTime() + 3 * 86_400_000);
    const fourth = new Date(Date.UTC(thursday.getUTCFullYear(), 0, 4));
    return addDays(fourth.toISOString().slice(0, 10), -((fourth.getUTCDay() + 6) % 7));
  }
  const before = window - 1;
  if (grain === 'DAY' || grain === 'WEEK') return addDays(from, -before * (grain === 'DAY' ? 1 : 7));
  date.setUTCMonth(date.getUTCMonth() - before * { MONTH: 1, QUARTER: 3, YEAR: 12 }[grain as 'MONTH']);
  return date.toISOString().slice(0, 10);
}

const isEverLate = ({ openedDay, dueDay, closedDay }: PlainCase): boolean =>
  openedDay !== undefined && dueDay !== undefined && (closedDay === undefined || closedDay > dueDay);

const lateFrom = ({ openedDay, dueDay }: PlainCase): string | undefined => (dueDay! > openedDay! ? dueDay : openedDay);

/** `amount ÷ scale` rounded half away from zero. */
function rounded(amount: number, scale: number, decimals: number): Readonly<Record<string, unknown>> {
  if (amount === 0) return { absence: 'NO_DATA' };
  const shifted = (Math.abs(amount) * 10 ** decimals) / scale;
  const value = Math.floor(shifted + 0.5) / 10 ** decimals;
  return { value: amount < 0 && value !== 0 ? -value : value };
}

function quotient(
  [top, bottom]: readonly [number, number],
  scale: number,
  factor: bigint,
  decimals: number,
): Readonly<Record<string, unknown>> {
  if (top === 0 && bottom === 0) return { absence: 'NO_DATA' };
  const sides = { numerator: top / scale, denominator: bottom / scale };
  if (bottom === 0) return { absence: 'ZERO_DENOMINATOR', ...sides };
  const decimal = 10n ** BigInt(decimals);
  const twice = (2n * BigInt(top) * factor * decimal) / BigInt(bottom);
  return { value: Number((twice + 1n) / 2n) / Number(decimal), ...sides };
}

function distinct(members: readonly (string | undefined)[]): Readonly<Record<string, unknown>> {
  return rounded(new Set(members.filter((member) => member !== undefined)).size, 1, 0);
}

function percentile(
  cases: readonly PlainCase[],
  [top, bottom]: readonly [number, number],
): Readonly<Record<string, unknown>> {
  const days = cases
    .map(({ openedDay, closedDay }) => (Date.parse(closedDay!) - Date.parse(openedDay!)) / 86_400_000)
    .sort((a, b) => a - b);
  if (days.length === 0) return { absence: 'NO_DATA' };
  // The rank in tenths, so that nothing is rounded before the end.
  const rank = ((days.length - 1) * top * 10) / bottom;
  const below = Math.floor(rank / 10);
  const value = days[below]! * 10 + ((days[below + 1] ?? days[below]!) - days[below]!) * (rank - below * 10);
  return { value: Math.round(value) / 10, denominator: days.length };
}
