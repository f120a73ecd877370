import fc from 'fast-check';
import { addDays, type SuccessionKind, type UnitSuccession, type UnitVersion } from '#domain';
import type { InboxRow } from '#store';
import type { PlainUnits } from '../support/evaluator-units.js';
import { caseRow, deletion } from '../support/world-rows.js';

/** Days of the random reforms: the first of a month, one within a month, and that on which provinces may merge. */
const reforms = ['2024-12-01', '2025-03-10', '2025-07-01'] as const;

/** What happens to a commune on a day: `mate` is the place of another in the list, `share` the tenths of the first part. */
const event = fc.record({
  kind: fc.constantFrom('MERGE' as const, 'MERGE' as const, 'SPLIT' as const, 'RENAME' as const),
  commune: fc.nat({ max: 20 }),
  mate: fc.nat({ max: 20 }),
  share: fc.integer({ min: 1, max: 9 }),
  keepsCode: fc.boolean(),
});

/** Two provinces, six communes and what became of them on three days; a lineage is divided once at most. */
export const randomUnits: fc.Arbitrary<PlainUnits> = fc
  .record({
    homes: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    events: fc.tuple(...reforms.map(() => fc.array(event, { maxLength: 3 }))),
    provincesMerge: fc.boolean(),
  })
  .map(({ homes, events, provincesMerge }) => {
    const units: Mutable[] = [];
    const successions: UnitSuccession[] = [];
    const add = (code: string, level: 'PROVINCE' | 'COMMUNE', parentId?: number, from?: string): Mutable => {
      const unit = { id: units.length + 1, code, level, parentId, from, to: undefined, divided: false };
      units.push(unit);
      return unit;
    };
    const [p, q] = [add('P', 'PROVINCE'), add('Q', 'PROVINCE')] as const;
    homes.forEach((isP, index) => add(`C${index + 1}`, 'COMMUNE', isP ? p.id : q.id));
    reforms.forEach((on, turn) => {
      const standing = units.filter(({ level, to }) => level === 'COMMUNE' && to === undefined);
      const whole = provincesMerge && turn === 2 ? add('P', 'PROVINCE', undefined, on) : undefined;
      const follow = (old: Mutable, next: Mutable, kind: SuccessionKind, weight = 1): void => {
        old.to = on;
        next.divided ||= old.divided || weight < 1;
        successions.push({ predecessorId: old.id, successorId: next.id, on, kind, weight });
      };
      const after = (old: Mutable, code: string): Mutable => add(code, 'COMMUNE', whole?.id ?? old.parentId, on);
      const fresh = (): string => `N${units.length + 1}`;
      if (whole) for (const province of [p, q]) follow(province, whole, 'MERGE');
      for (const { kind, commune, mate, share, keepsCode } of events[turn]!) {
        const open = standing.filter(({ to }) => to === undefined);
        const one = open[commune % Math.max(open.length, 1)];
        const mates = open.filter((other) => other !== one && (whole || other.parentId === one?.parentId));
        const other = mates[mate % Math.max(mates.length, 1)];
        if (!one) continue;
        const code = keepsCode ? one.code : fresh();
        if (kind === 'RENAME') follow(one, after(one, code), 'RENAME');
        else if (kind === 'MERGE' && other) {
          const next = after(one, code);
          follow(one, next, 'MERGE');
          follow(other, next, 'MERGE');
        } else if (kind === 'SPLIT' && !one.divided) {
          const [first, second] = [after(one, code), after(one, fresh())];
          follow(one, first, 'SPLIT', share / 10);
          follow(one, second, 'SPLIT', (10 - share) / 10);
          if (other) follow(other, second, 'MERGE');
        }
      }
      for (const old of standing.filter(({ to }) => whole && to === undefined)) {
        follow(old, after(old, old.code), 'CONTINUE');
      }
    });
    return { units: units.map(versionOf), successions };
  });

interface Mutable {
  readonly id: number;
  readonly code: string;
  readonly level: 'PROVINCE' | 'COMMUNE';
  readonly parentId: number | undefined;
  readonly from: string | undefined;
  to: string | undefined;
  divided: boolean;
}

function versionOf({ divided: _divided, ...unit }: Mutable): UnitVersion {
  return { ...unit, key: `${unit.code}@${unit.from ?? ''}`, kind: unit.level, nameVi: unit.code, nameEn: unit.code };
}

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const day = fc.integer({ min: 0, max: 330 }).map((offset) => addDays('2024-10-20', offset));

/** Up to three loads of cases of these units, in whatever order of versions, with corrections and deletions. */
export const randomLoads = ({ units }: PlainUnits): fc.Arbitrary<readonly (readonly InboxRow[])[]> => {
  const one = fc
    .record({
      key: fc.integer({ min: 1, max: 30 }).map((number) => `K${number}`),
      unitId: fc.constantFrom(...units.map(({ id }) => id)),
      isDeleted: fc.integer({ min: 0, max: 11 }).map((luck) => luck === 0),
      luck: fc.integer({ min: 1, max: 900 }),
      openedDay: day,
      lasts: maybe(fc.integer({ min: -1, max: 90 })),
      allowed: maybe(fc.integer({ min: 0, max: 90 })),
      colour: maybe(fc.constantFrom('RED', 'BLUE')),
      size: maybe(fc.constantFrom('S', 'L')),
      holder: maybe(fc.constantFrom('h1', 'h2', 'h3', 'h4')),
      cost: maybe(fc.constantFrom('0', '3', '10.5', '99.99')),
    })
    .map(({ key, unitId, isDeleted, luck, openedDay, lasts, allowed, ...rest }) => {
      const finishedDay = lasts === undefined ? undefined : addDays(openedDay, lasts);
      const dueDay = allowed === undefined ? undefined : addDays(openedDay, allowed);
      const row = caseRow(key, luck, unitId, { openedDay, finishedDay, dueDay, ...rest });
      return isDeleted ? deletion(row, luck) : row;
    });
  return fc
    .array(fc.array(one, { minLength: 10, maxLength: 30 }), { minLength: 1, maxLength: 3 })
    .map((loads) =>
      loads.map((rows, turn) =>
        rows.map((row, index) => ({ ...row, version: `${row.version}.${turn}.${1000 + index}` })),
      ),
    );
};

const csv = (header: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  [header, ...rows.map((row) => row.map((cell) => cell ?? ''))].map((row) => `${row.join(',')}\n`).join('');

const fields = ['openedDay', 'finishedDay', 'dueDay', 'colour', 'size', 'holder', 'cost'] as const;

/** The files of a model with these units and records and the metrics that the evaluator knows. */
export function modelFiles(
  { units, successions }: PlainUnits,
  loads: readonly (readonly InboxRow[])[],
): Readonly<Record<string, string>> {
  const keyOf = (id: number | undefined): string => units.find((unit) => unit.id === id)?.key ?? '';
  const rows = loads.flatMap((load, index) =>
    load.map(({ naturalKey, version, deleted, unitId, payload }) => {
      return [index + 1, naturalKey, version, deleted, keyOf(unitId), ...fields.map((field) => payload[field])];
    }),
  );
  return {
    'model.yaml': modelText,
    'units.csv': csv(
      ['code', 'level', 'parent', 'valid_from', 'valid_to'],
      units.map(({ code, level, parentId, from, to }) => [code, level, keyOf(parentId), from, to]),
    ),
    'successions.csv': csv(
      ['predecessor', 'successor', 'date', 'kind', 'weight'],
      successions.map((one) => [keyOf(one.predecessorId), keyOf(one.successorId), one.on, one.kind, one.weight]),
    ),
    'records/case.csv': csv(
      ['load', 'key', 'version', 'deleted', 'unit', 'opened', 'finished', 'due', 'colour', 'size', 'holder', 'cost'],
      rows,
    ),
  };
}

const modelText = `
levels: [PROVINCE, COMMUNE]
entities:
  - name: case
    key: key
    unit: unit
    day: opened
    fields: { opened: day, finished: day, due: day, colour: text, size: text, holder: text, cost: decimal }
    derived:
      - { name: closed, latest: [finished, opened], when: [{ field: finished, is: PRESENT }] }
      - { name: is_closed, condition: [{ field: closed, is: PRESENT }] }
      - { name: is_in_time, condition: [{ field: closed, at_most: { field: due } }] }
      - name: is_late
        condition:
          - { field: due, is: PRESENT }
          - { any: [{ field: closed, is: ABSENT }, { field: closed, more_than: { field: due } }] }
      - { name: late_from, latest: [due, opened], when: [{ field: is_late, is: TRUE }] }
      - { name: late_until, first_of: [closed, closed], when: [{ field: is_late, is: TRUE }] }
      - { name: days_taken, days_between: [opened, closed] }
    dimensions: { COLOUR: colour, SIZE: size }
measures:
  - { key: cases_opened, entity: case, day: opened }
  - { key: cases_closed, entity: case, day: closed, when: is_closed }
  - { key: cases_in_time, entity: case, day: closed, when: is_in_time }
  - { key: cases_late_in, entity: case, day: late_from }
  - { key: cases_late_out, entity: case, day: late_until }
  - { key: case_cost, entity: case, day: closed, when: is_closed, add: cost }
  - { key: cases_open, type: STOCK, opened: cases_opened, closed: cases_closed }
  - { key: cases_late, type: STOCK, opened: cases_late_in, closed: cases_late_out }
  - { key: cases_due, type: SUM, terms: [cases_closed, cases_late] }
  - { key: case_days, type: HISTOGRAM, entity: case, day: closed, value: days_taken, unit: DAY }
  - { key: active_communes, type: ACTIVE_UNITS, counted: cases_opened, level: COMMUNE }
  - { key: valid_communes, type: VALID_UNITS, level: COMMUNE }
  - { key: holders, type: DISTINCT_RECORDS, entity: case, day: opened, member: holder }
  - { key: colours, type: DISTINCT, counted: cases_opened, dimension: COLOUR }
metrics:
  - { key: CASES_OPENED, kind: COUNT, numerator: cases_opened }
  - { key: CASES_CLOSED, kind: COUNT, numerator: cases_closed }
  - { key: CASE_COST, kind: SUM, unit: VND, numerator: case_cost }
  - { key: CASES_OPEN, kind: STOCK, numerator: cases_open }
  - { key: IN_TIME_RATE, kind: RATIO, numerator: cases_in_time, denominator: cases_due }
  - { key: COST_PER_CASE, kind: AVERAGE, unit: VND, numerator: case_cost, denominator: cases_closed }
  - { key: CASE_DAYS_MEDIAN, kind: PERCENTILE, quantile: 0.5, numerator: case_days }
  - { key: CASE_DAYS_P90, kind: PERCENTILE, quantile: 0.9, numerator: case_days }
  - { key: COVERAGE, kind: RATIO, decimals: 1, numerator: active_communes, denominator: valid_communes }
  - { key: HOLDERS, kind: DISTINCT, unit: PERSONS, numerator: holders }
  - { key: COLOURS, kind: DISTINCT, numerator: colours }
`;
