import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Period } from '#domain';
import type { InboxRow } from '#store';
import { evaluatePlainly, type PlainQuestion } from '../support/evaluator-metrics.js';
import { recordsAfter } from '../support/evaluator-records.js';
import { type PlainUnits, unitRules } from '../support/evaluator-units.js';
import { period } from '../support/world-arbitraries.js';
import { modelFiles, randomLoads, randomUnits } from './random-model.js';
import { askFolder, modelFolder } from './trial.js';

const metrics = [
  ...['CASES_OPENED', 'CASES_CLOSED', 'CASE_COST', 'CASES_OPEN', 'IN_TIME_RATE', 'COST_PER_CASE'],
  ...['CASE_DAYS_MEDIAN', 'CASE_DAYS_P90', 'COVERAGE', 'HOLDERS', 'HOLDERS', 'COLOURS'],
];

/** A question to both: which version of a unit is asked, after which load. */
interface RandomQuestion extends PlainQuestion {
  readonly load: number;
}

const filter = fc.record({
  dimension: fc.constantFrom('COLOUR', 'SIZE'),
  in: fc.uniqueArray(fc.constantFrom('RED', 'BLUE', 'S', 'L', 'UNKNOWN'), { minLength: 1, maxLength: 3 }),
  not: fc.boolean(),
});

const questionOf = ({ units }: PlainUnits, loads: number): fc.Arbitrary<RandomQuestion> => {
  const frames = [
    undefined,
    undefined,
    '2024-10-01',
    '2024-12-31',
    '2025-03-31',
    '2025-06-30',
    '2025-07-01',
    '2026-01-01',
  ];
  return fc.tuple(period, fc.constantFrom(...frames)).chain(([when, frame]) => {
    const on = frame ?? addDays(when.to, -1);
    const standing = units.filter(({ from = '', to = '9999' }) => from <= on && on < to);
    return fc
      .record({
        metric: fc.constantFrom(...metrics),
        area: fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...standing.map(({ code }) => ({ code }))) },
          { weight: 1, arbitrary: fc.constantFrom(...units.map(({ id }) => ({ unitId: id }))) },
        ),
        window: fc.constantFrom(undefined, undefined, undefined, 0, 2, 3, 12),
        today: fc.constantFrom('2025-01-10', '2025-07-01', '2025-08-15', '2026-03-01'),
        by: fc.constantFrom(undefined, undefined, 'COLOUR' as const, 'SIZE' as const),
        where: fc.oneof(
          { weight: 2, arbitrary: fc.constant([]) },
          { arbitrary: fc.array(filter, { maxLength: 2 }), weight: 1 },
        ),
        load: fc.integer({ min: 1, max: loads }),
      })
      .map((one): RandomQuestion => {
        const cut = one.metric === 'COVERAGE' ? { by: undefined, where: [] } : {};
        return { ...one, ...cut, frame, period: when };
      });
  });
};

const world = randomUnits.chain((units) =>
  randomLoads(units).chain((loads) =>
    fc.record({
      units: fc.constant(units),
      loads: fc.constant(loads),
      questions: fc.array(questionOf(units, loads.length), { minLength: 40, maxLength: 40 }),
    }),
  ),
);

/** A busy machine makes fewer worlds, and a failure is shrunk no longer than this; a world that has begun is finished. */
const patience = 12_000;

describe('random models of random reorganisations', () => {
  it('are answered as an evaluator answers that walks over their records, through files, cells and frames', async () => {
    const end = Date.now() + patience;
    await fc.assert(
      fc.asyncProperty(world, async ({ units, loads, questions }) => {
        if (Date.now() > end) return;
        const answers = await ask(units, loads, questions);
        const rules = unitRules(units);
        for (const [index, question] of questions.entries()) {
          const records = recordsAfter(loads.slice(0, question.load).flat());
          const expected = Object.fromEntries(evaluatePlainly(question, records, rules));
          expect({ question, answer: answers[index] }).toEqual({ question, answer: expected });
        }
      }),
      { numRuns: 25, interruptAfterTimeLimit: 3 * patience },
    );
  });
});

async function ask(
  units: PlainUnits,
  loads: readonly (readonly InboxRow[])[],
  questions: readonly RandomQuestion[],
): Promise<readonly unknown[]> {
  const folder = modelFolder(modelFiles(units, loads));
  try {
    const file = join(folder.path, 'questions.json');
    writeFileSync(file, JSON.stringify(questions.map((question) => written(question, units))));
    const { answers } = await askFolder(folder.path, file);
    return (answers as readonly Answer[]).map(answerOf);
  } finally {
    folder.remove();
  }
}

/** A question as the file of questions has it. */
function written(question: RandomQuestion, { units }: PlainUnits): object {
  const { metric, area, period: when, window, today, by, where = [], frame, load } = question;
  return {
    metrics: metric,
    areas: ['code' in area ? area.code : units.find(({ id }) => id === area.unitId)!.key],
    periods: codeOf(when),
    ...(window === undefined ? {} : { window: window === 0 ? 'year_to_date' : { rolling: window } }),
    today,
    ...(by === undefined ? {} : { by }),
    where,
    ...(frame === undefined ? {} : { frame }),
    as_of: load,
  };
}

const codeOf = ({ code }: Period): string => code;

interface Answer {
  readonly rows: readonly {
    readonly members: Readonly<Record<string, string>>;
    readonly values: readonly [Readonly<Record<string, unknown>>];
  }[];
}

/** Values by member as the evaluator writes them. */
const answerOf = ({ rows }: Answer): unknown =>
  Object.fromEntries(
    rows.map(({ members, values: [value] }) => {
      const sides = ['value', 'absence', 'numerator', 'denominator'].map((side) => [side, value[side]] as const);
      return [Object.values(members)[0] ?? '', Object.fromEntries(sides.filter(([, side]) => side !== null))];
    }),
  );
