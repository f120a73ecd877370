import { instantOfDay, type ReporterState, secondsOfInstant, type WorkingCalendar } from '#domain';
import type { CompletedRow, Owing, OwingOf } from '../read/create-owing.js';
import { eachOnce } from '../read/create-owing.js';
import type { LatenessPolicy } from './due-moments.js';
import type { Freshness, LateReporter } from './freshness.js';
import { createStandings, type Moment, type ReporterStanding } from './reporter-standing.js';
import { withheldBecause } from './withheld-because.js';

/** How fresh a row's values are that come from these sources. */
export type FreshnessOf = (target: CompletedRow, sources: readonly string[]) => Freshness;

/** From best to worst; a value stands like the worst of its reporters. */
const order: readonly ReporterState[] = ['ENDED', 'NOT_YET', 'FRESH', 'INCOMPLETE', 'LATE', 'SILENT'];

/**
 * Judges how fresh values are at a moment. Who delivered after the end of a period is fresh for it, however late it is
 * with what came after: what was counted of July is no older because the office is silent in November.
 */
export function createFreshness(
  owingOf: OwingOf,
  moment: Moment,
  calendar: WorkingCalendar,
  { due, ruleOf }: LatenessPolicy,
): FreshnessOf {
  const standingOf = createStandings(moment, calendar, due);
  const known = new WeakMap<readonly Owing[], Freshness>();

  const judge = (owing: readonly Owing[], end: string): Freshness => {
    const all = eachOnce(owing).map(({ reporter }) => {
      const standing = standingOf(reporter);
      const isCovered = standing.deliveredAt !== undefined && standing.deliveredAt >= end;
      return { reporter, standing, state: isCovered ? ('FRESH' as const) : standing.state };
    });
    const running = all.filter(({ state }) => state !== 'ENDED');
    const counted = running.length > 0 ? running : all;
    const late = counted.flatMap(({ reporter, standing, state }): readonly LateReporter[] =>
      state === 'LATE' || state === 'SILENT' ? [lateReporter(reporter, standing, state)] : [],
    );
    const dataThrough = least(counted.map(({ standing }) => standing.deliveredAt));
    const awaited =
      late.length > 0 ? late.map(({ lateSince }) => lateSince) : counted.map((one) => one.standing.nextDue);
    const withheld = withheldBecause(late, counted.length, moment.at, ruleOf);
    return {
      state: worst(all.map(({ state }) => state)),
      dataThrough,
      expectedBy: least(awaited),
      ageSeconds: dataThrough && Math.max(0, secondsOfInstant(moment.at) - secondsOfInstant(dataThrough)),
      lateReporters: late.toSorted((a, b) => (`${a.source} ${a.code}` < `${b.source} ${b.code}` ? -1 : 1)),
      reporters: counted.length,
      measuredAt: moment.at,
      ...(withheld ? { withheld } : {}),
    } as Freshness;
  };

  const ofNobody = new Map(['FRESH', 'NOT_YET'].map((state) => [state, nobody(state as ReporterState, moment)]));

  return (target, sources) => {
    // What the registers themselves know is owed by nobody.
    if (sources.length === 0) return ofNobody.get('FRESH')!;
    const { owing } = owingOf(target, sources);
    if (owing.length === 0) return ofNobody.get('NOT_YET')!;
    let freshness = known.get(owing);
    if (!freshness) known.set(owing, (freshness = judge(owing, instantOfDay(target.span.to))));
    return freshness;
  };
}

const nobody = (state: ReporterState, { at }: Moment): Freshness => ({
  state,
  lateReporters: [],
  reporters: 0,
  measuredAt: at,
});

const lateReporter = (
  { sourceName, code, name = code, contactOffice }: Owing['reporter'],
  { deliveredAt, lateSince }: ReporterStanding,
  state: ReporterState,
): LateReporter => ({ source: sourceName, code, name, contactOffice, state, deliveredAt, lateSince: lateSince! });

const worst = (states: readonly ReporterState[]): ReporterState =>
  order[Math.max(0, ...states.map((state) => order.indexOf(state)))]!;

/** The least of the texts that are there. */
const least = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.reduce((one, other) => (one === undefined || (other !== undefined && other < one) ? other : one), undefined);
