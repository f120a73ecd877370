import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve as whole } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mixedRows } from '../api/support/mixed-rows.js';
import { dossierRow } from '../api/support/sample-rows.js';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';
import { serve, type Served } from '../server/support/serve.js';
import { type Example, examplesOf, isEmpty } from './support/examples.js';

const guides = ['application-developer', 'ioc-engineer', 'analyst', 'operator'];
const examples = guides.flatMap((name) => examplesOf(`docs/guides/${name}.md`));
/** Those of operators need sources and reporters: test/docs/operator.test.ts asks them. */
const questions = examples.filter(
  ({ language, document }) => language === 'graphql' && !document.endsWith('/operator.md'),
);
const requests = examples.filter(({ language, words }) => language === 'sh' && /^ *curl |\bcurl /m.test(words));

let hub: TestHub;
let served: Served;
/** Where readers stand who have the schema's files beside them. */
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gianh-guides-'));
  symlinkSync(whole('schema'), join(folder, 'schema'));
  hub = await openTestHub('guides');
  const places = hub.hub.registers();
  await hub.publish(mixedRows(places));
  // The dossier that the guides speak of, as it came and corrected later: two snapshots.
  const story = ['000.02.30.H46', '000.02.30.H46-210709-0001', '2021-07-09'] as const;
  await hub.publish([dossierRow(places, ...story)]);
  await hub.publish([dossierRow(places, ...story, { finished: 5, version: 2 })]);
  served = await serve(hub.ports);
});
afterAll(async () => {
  await served?.close();
  await hub?.close();
  rmSync(folder, { recursive: true });
});

/** Runs the lines of an example in a shell that stops at the first fault; answers what they print. */
const run = (words: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const script = `set -euo pipefail\n${words.replaceAll('http://localhost:4000', served.url)}`;
    const path = `${process.execPath.replace(/\/node$/, '')}:${process.env['PATH']}`;
    const options = { cwd: folder, env: { ...process.env, PATH: path, NODE_OPTIONS: '' }, maxBuffer: 2 ** 26 };
    execFile('bash', ['-c', script], options, (error, out, err) => (error ? reject(new Error(err)) : resolve(out)));
  });

/** What an answer must be: no error and not empty, unless the guide shows another beside it. */
function compare(body: { readonly data?: unknown; readonly errors?: unknown }, { answer }: Example): void {
  if (answer) {
    const shown = JSON.parse(answer.words) as { readonly errors?: unknown };
    expect(body).toMatchObject(shown);
    if (!shown.errors) expect(body.errors).toBeUndefined();
    return;
  }
  expect(body.errors).toBeUndefined();
  const parts = Object.values((body.data ?? {}) as object);
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) expect(isEmpty(part)).toBe(false);
}

const titled = (list: readonly Example[]) => list.map((one) => [`${one.document.slice(12)}:${one.line}`, one] as const);

describe('the guides by reader', () => {
  it('show something to run, each', () => {
    const counts = guides.map((name) => {
      const own = examples.filter(({ document }) => document.endsWith(`/${name}.md`));
      return own.filter(({ language }) => ['graphql', 'sh'].includes(language)).length;
    });
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(4);
    expect(questions.length).toBeGreaterThanOrEqual(12);
    expect(requests.length).toBeGreaterThanOrEqual(12);
  });

  it.each(titled(questions))('%s: the question is answered as it says', async (_title, example) => {
    const { status, body } = await served.ask(example.words);
    expect(status).toBe(200);
    compare(body, example);
  });

  it.each(titled(requests))('%s: the request is answered as it says', async (_title, example) => {
    const printed = await run(example.words);
    if (example.answer?.language === 'text') {
      for (const line of example.answer.words.trim().split('\n')) expect(printed).toContain(line);
    } else if (printed.startsWith('{')) {
      compare(JSON.parse(printed) as object, example);
    } else if (printed.startsWith('[')) {
      expect(JSON.parse(printed)).not.toHaveLength(0);
    } else {
      expect(example.answer).toBeUndefined();
      expect(printed.trim().split('\n').length).toBeGreaterThan(1);
    }
  });
});
