import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runGianh } from '../support/running-hub.js';
import { createTestDatabase } from '../support/test-database.js';

const example = fileURLToPath(new URL('../../docs/examples/model-clinics', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gianh-try-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command over an empty database of its own. */
async function tryModel(model: string, questions: string) {
  const database = await createTestDatabase('cli_try');
  try {
    return await runGianh(['metrics', 'try', model, questions, '--database', database.url], folder, {});
  } finally {
    await database.drop();
  }
}

describe('gianh metrics try', () => {
  it('answers the questions of the shipped example as the example says, and ends with 0', async () => {
    const { code, stdout, stderr } = await tryModel(example, join(example, 'questions.yaml'));
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(await readFile(join(example, 'answers.json'), 'utf8')));
  });

  it('answers what it can beside a refusal with its code, and ends with 1', async () => {
    const questions = join(folder, 'questions.yaml');
    const known = '- name: known\n  metrics: [VISITS_OPENED]\n  periods: 2025-06\n';
    await writeFile(questions, `${known}- name: unknown\n  metrics: [VISITS_OPENEDD]\n  periods: 2025-06\n`);
    const { code, stdout } = await tryModel(example, questions);
    expect(code).toBe(1);
    const { answers } = JSON.parse(stdout) as { readonly answers: readonly object[] };
    expect(answers[0]).toMatchObject({ query: 'known', rows: [expect.anything()] });
    expect(JSON.stringify(answers[1])).toMatch(
      /GIANH_UNKNOWN_METRIC.*VISITS_OPENED\b|VISITS_OPENED\b.*GIANH_UNKNOWN_METRIC/,
    );
  });

  it('tells what is wrong with a faulty model by file and field, prints no answer and ends with 2', async () => {
    const faulty = join(folder, 'faulty');
    await cp(example, faulty, { recursive: true });
    const text = await readFile(join(faulty, 'model.yaml'), 'utf8');
    await writeFile(join(faulty, 'model.yaml'), text.replace(/kind: RATIO/, 'kind: RATIOS'));
    const { code, stdout, stderr } = await tryModel(faulty, join(example, 'questions.yaml'));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/model\.yaml, line \d+.*RATIOS/);
  });
});
