import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { giamdinh, summary } from '../contract/doors/his-files.js';
import { type IocServer, startIocServer } from '../contract/doors/ioc-server.js';
import type { Json } from '../server/support/serve.js';
import { type ConfiguredHome, createConfiguredHome } from '../support/configured-home.js';
import { endLeftovers, type RunningHub, runGianh, startRunningHub } from '../support/running-hub.js';
import { examplesOf, isEmpty } from './support/examples.js';

const guides = ['operator', 'analyst'].map((name) => `docs/guides/${name}.md`);
const examples = guides.flatMap(examplesOf);

/** Words of each `npx gianh …` of the guides, in their order; `start` is the hub of this test itself. */
const commands = examples
  .filter(({ language }) => language === 'sh')
  .flatMap(({ document, words }) =>
    words.split('\n').flatMap((line) => {
      const found = /^npx gianh ([^#]*)/.exec(line)?.[1]?.match(/"[^"]*"|\S+/g);
      return found && found[0] !== 'start' ? [{ document, line: line.trim(), args: found.map(plain) }] : [];
    }),
  );

function plain(word: string): string {
  return word.replaceAll('"', '');
}

let place: ConfiguredHome;
let ioc: IocServer;
let hub: RunningHub;
let url: string;
beforeAll(async () => {
  ioc = await startIocServer();
  ioc.hold({
    reports: [
      {
        ...{
          service_request_id: 'P1',
          status: 'open',
          service_code: 'HTGT',
          area_code: '18853',
          lat: 17.4,
          long: 106.6,
        },
        ...{ requested_datetime: '2021-07-05T08:00:00+07:00', updated_datetime: '2021-07-06T08:00:00+07:00' },
      },
    ],
  });
  place = await createConfiguredHome(ioc.url);
  await writeFile(join(place.home, 'lan-1.xml'), giamdinh(summary('A1'), summary('A2')));
  hub = startRunningHub(place.home);
  url = await hub.listening;
  await hub.ready();
});
afterAll(async () => {
  await endLeftovers(place.home, hub);
  await ioc.close();
  await place.remove();
});

describe('the guide of the operator, beside a running hub', () => {
  it('shows commands', () => {
    expect(commands.length).toBeGreaterThanOrEqual(14);
  });

  it.each(commands)('$document: $line', async ({ args }) => {
    const { code, stdout, stderr } = await runGianh(args, place.home);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    // Progress is told on standard error; what was done or is there on standard output.
    expect(stdout).not.toBe('');
  });

  const questions = examples.filter(({ document, language }) => document === guides[0] && language === 'graphql');
  it.each(questions)('$document:$line: the question is answered', async ({ words }) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: words }) });
    const { data, errors } = (await answer.json()) as Json;
    expect([answer.status, errors]).toEqual([200, undefined]);
    for (const part of Object.values(data)) expect(isEmpty(part)).toBe(false);
    expect(data.sources.map(({ name }: Json) => name)).toEqual(['his', 'indices', 'ioc', 'one-stop', 'vnedu']);
  });
});
