import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readModelFiles, readQueryFile } from '#config';
import { systemClock } from '#kernel';
import { compileModel, readQuestions } from '#model';
import { type TrialAnswer, tryModel } from '../../src/main/try-model.js';
import { createTestDatabase } from '../support/test-database.js';

/** A folder with these files; call `remove` when done. */
export function modelFolder(files: Readonly<Record<string, string>>): {
  readonly path: string;
  readonly remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'gianh-model-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

/** What `gianh metrics try` prints, over a database of the test run's server. */
export async function askFolder(folder: string, questions: string): Promise<Readonly<Record<string, unknown>>> {
  const model = compileModel(readModelFiles(folder));
  const asked = readQuestions(readQueryFile(questions), model);
  const database = await createTestDatabase('model');
  try {
    const trial = await tryModel(model, { url: database.url, clock: systemClock });
    try {
      const answers = await trial.ask(asked);
      const loads = [...trial.snapshots].map(([load, snapshot]) => ({ load, snapshot }));
      return { model: model.name, loads, answers: answers.map(({ shown }) => shown) };
    } finally {
      await trial.close();
    }
  } finally {
    await database.drop();
  }
}

/** The values of an answer's rows: `[area, period, members, metric, value or absence, comparability]`. */
export const valuesOf = (answer: TrialAnswer['shown']): readonly (readonly unknown[])[] =>
  (answer['rows'] as readonly Row[]).flatMap(({ area, period, members, values }) =>
    values.map(({ metric, value, absence, comparability }) => [
      [area.code, period.code, ...Object.values(members)].join(' '),
      metric,
      value ?? absence,
      comparability,
    ]),
  );

interface Row {
  readonly area: { readonly code: string };
  readonly period: { readonly code: string };
  readonly members: Readonly<Record<string, string>>;
  readonly values: readonly {
    readonly metric: string;
    readonly value: number | null;
    readonly absence: string | null;
    readonly comparability: string;
  }[];
}
