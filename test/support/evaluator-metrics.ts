import { addDays, type Period } from '#domain';
import type { PlainCase, PlainRecords } from './evaluator-records.js';
import {
  beganBy,
  countedIn,
  isUnder,
  membersOf,
  sameTerritory,
  shareWithin,
  stands,
  unitWithCode,
} from './evaluator-units.js';
import { worldUnits } from './world-units.js';

/** One question to the evaluator: a metric of the world's catalogue for one area and period. */
export interface PlainQuestion {
  readonly metric: string;
  readonly area: { readonly code: string } | { readonly unitId: number };
  readonly period: Period;
  readonly today: string;
  readonly by?: 'COLOUR' | 'SIZE';
  readonly where?: readonly { readonly dimension: string; readonly in: readonly string[]; readonly not?: boolean }[];
}

/** Its answer per member (`''` without break-down): a value or an absence, numerator and denominator of quotients. */
export type PlainAnswer = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

const only = (absence: string): PlainAnswer => new Map([['', { absence }]]);

/** Answers by walking over all records once per number; nothing is prepared, cached or shared with the engine. */
export function evaluatePlainly(question: PlainQuestion, { cases, parts }: PlainRecords): PlainAnswer {
  const { metric, area, period, today, by, where = [] } = question;
  const lastDay = addDays(period.to, -1);
  const unit = 'unitId' in area ? area.unitId : unitWithCode(area.code, lastDay);
  if (unit === undefined || !stands(unit, lastDay)) return only('NOT_APPLICABLE');
  const same = sameTerritory(unit, period.from);
  if (!beganBy(same[same.length - 1]!, period.from)) return only('NOT_COMPARABLE');

  const stockDay = addDays(today, 1) < period.to ? today : lastDay;
  const isStock = metric === 'CASES_OPEN' || metric === 'IN_TIME_RATE';
  const shares = worldUnits.map(({ id }) => shareWithin(id, unit, stockDay));
  if (isStock && shares.some((share) => share > 0 && share < 1)) return only('NOT_COMPARABLE');

  const memberOf = (record: PlainCase, dimension: string): string =>
    dimension === 'COLOUR' ? record.colour : record.size;
  const kept = cases.filter((record) =>
    where.every(({ dimension, in: members, not }) => members.includes(memberOf(record, dimension)) !== (not ?? false)),
  );
  /** Counted in the unit, on a day of the period. */
  const here = (unitId: number, day: string | undefined): boolean =>
    day !== undefined &&
    period.from <= day &&
    day < period.to &&
    same.some((place) => isUnder(countedIn(unitId, day), place));
  /** Belongs to what the unit holds on the stock's day. */
  const held = (unitId: number): boolean => shareWithin(unitId, unit, stockDay) === 1;
  const upTo = (day: string | undefined): boolean => day !== undefined && day <= stockDay;

  const opened = kept.filter((record) => here(record.unitId, record.openedDay));
  const closed = kept.filter((record) => here(record.unitId, record.closedDay));
  const inTime = closed.filter(({ closedDay, dueDay }) => dueDay !== undefined && closedDay! <= dueDay);
  const open = (record: PlainCase): number =>
    held(record.unitId) ? Number(upTo(record.openedDay)) - Number(upTo(record.closedDay)) : 0;
  const late = (record: PlainCase): number => {
    const { openedDay, dueDay, closedDay } = record;
    if (openedDay === undefined || dueDay === undefined || (closedDay !== undefined && closedDay <= dueDay)) return 0;
    const began = dueDay > openedDay ? dueDay : openedDay;
    return held(record.unitId) ? Number(upTo(began)) - Number(upTo(closedDay)) : 0;
  };

  const answers = new Map<string, Readonly<Record<string, unknown>>>();
  const members = by === undefined ? [''] : [...new Set(kept.map((record) => memberOf(record, by)))].sort();
  for (const member of members) {
    const mine = (record: PlainCase): boolean => by === undefined || memberOf(record, by) === member;
    const count = (records: readonly PlainCase[]): number => records.filter(mine).length;
    const sum = (amount: (record: PlainCase) => number): number =>
      kept.filter(mine).reduce((total, record) => total + amount(record), 0);
    const cost = closed.filter(mine).reduce((total, record) => total + record.cost, 0n);
    // A member is a row when any flow of the measures asked has it.
    const flows: Readonly<Record<string, boolean>> = {
      CASES_OPENED: count(opened) > 0,
      CASES_CLOSED: count(closed) > 0,
      CASE_COST: cost > 0n,
      CASES_OPEN: kept.some((record) => mine(record) && held(record.unitId) && upTo(record.openedDay)),
      IN_TIME_RATE:
        count(closed) > 0 ||
        kept.some((record) => mine(record) && held(record.unitId) && isEverLate(record) && upTo(lateFrom(record))),
      COST_PER_CASE: count(closed) > 0,
      CASE_DAYS_MEDIAN: count(closed) > 0,
      CASE_DAYS_P90: count(closed) > 0,
    };
    if (by !== undefined && !flows[metric]) continue;
    answers.set(member, valueOf());

    function valueOf(): Readonly<Record<string, unknown>> {
      switch (metric) {
        case 'CASES_OPENED':
          return number(count(opened));
        case 'CASES_CLOSED':
          return number(count(closed));
        case 'PARTS_DONE':
          return number(parts.filter(({ unitId, doneDay }) => here(unitId, doneDay)).length);
        case 'CASE_COST':
          return number(Number(cost) / 100);
        case 'CASES_OPEN':
          return number(sum(open));
        case 'IN_TIME_RATE':
          return quotient(BigInt(count(inTime)), BigInt(count(closed) + sum(late)), 100n, 2);
        case 'COST_PER_CASE': {
          const answer = quotient(cost, BigInt(count(closed)) * 100n, 1n, 2);
          return answer['absence'] === 'NO_DATA'
            ? answer
            : { ...answer, numerator: Number(cost) / 100, denominator: count(closed) };
        }
        case 'COVERAGE': {
          const communes = membersOf(unit!, 'COMMUNE', lastDay);
          const active = communes.filter((commune) =>
            sameTerritory(commune, period.from).some((place) =>
              cases.some(({ unitId, openedDay }) => here(unitId, openedDay) && countedIn(unitId, openedDay!) === place),
            ),
          );
          return quotient(BigInt(active.length), BigInt(communes.length), 100n, 1);
        }
        default:
          return percentile(closed.filter(mine), metric === 'CASE_DAYS_MEDIAN' ? [1, 2] : [9, 10]);
      }
    }
  }
  return answers;
}

const isEverLate = ({ openedDay, dueDay, closedDay }: PlainCase): boolean =>
  openedDay !== undefined && dueDay !== undefined && (closedDay === undefined || closedDay > dueDay);

const lateFrom = ({ openedDay, dueDay }: PlainCase): string | undefined => (dueDay! > openedDay! ? dueDay : openedDay);

const number = (value: number): Readonly<Record<string, unknown>> => (value === 0 ? { absence: 'NO_DATA' } : { value });

function quotient(top: bigint, bottom: bigint, factor: bigint, decimals: number): Readonly<Record<string, unknown>> {
  if (top === 0n && bottom === 0n) return { absence: 'NO_DATA' };
  const sides = { numerator: Number(top), denominator: Number(bottom) };
  if (bottom === 0n) return { absence: 'ZERO_DENOMINATOR', ...sides };
  const scale = 10n ** BigInt(decimals);
  const twice = (2n * top * factor * scale) / bottom;
  return { value: Number((twice + 1n) / 2n) / Number(scale), ...sides };
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
