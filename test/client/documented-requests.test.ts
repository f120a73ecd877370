import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dossierRow, officesOn } from '../api/support/sample-rows.js';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';
import { type Answer, serve, type Served } from '../server/support/serve.js';

const guides = ['docs/how-to/use-the-client.md', 'docs/how-to/join-a-graph.md'];

/** Every `curl` of the guides: the sentence before it, and its lines. */
const requests = guides.flatMap((guide) =>
  [...readFileSync(guide, 'utf8').matchAll(/([^\n]+)\n\n```sh\n(curl [^]*?)```/g)].map(
    ([, about, command]) => [about!.slice(0, 60), command!] as const,
  ),
);

let hub: TestHub;
let served: Served;
beforeAll(async () => {
  hub = await openTestHub('documented');
  const places = hub.hub.registers();
  const rows = officesOn(places, 'DISTRICT', '2021-07-05').map(({ code }, index) =>
    dossierRow(places, code, `D-${index}`, '2021-07-05', { finished: index }),
  );
  await hub.publish(rows);
  served = await serve(hub.ports);
});
afterAll(async () => {
  await served?.close();
  await hub?.close();
});

describe('requests shown in the guides', () => {
  it('are one per feature', () => {
    expect(requests.length).toBeGreaterThanOrEqual(9);
  });

  it.each(requests)('are answered by a hub: %s', async (_about, command) => {
    const text = await new Promise<string>((resolve, reject) => {
      const real = command.replaceAll('http://localhost:4000', served.url);
      execFile('bash', ['-c', real], (error, out, err) => (error ? reject(new Error(err)) : resolve(out)));
    });
    const { data, errors } = JSON.parse(text) as Answer;
    expect(errors).toBeUndefined();
    const answers = Object.values(data as object);
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) expect(isEmpty(answer)).toBe(false);
  });
});

/** Nothing, or lists of nothing: the request would show a reader nothing. */
function isEmpty(answer: unknown): boolean {
  if (answer === null || answer === undefined) return true;
  if (Array.isArray(answer)) return answer.length === 0 || answer.every(isEmpty);
  const lists = Object.values(answer).filter((value) => Array.isArray(value));
  return lists.length > 0 && lists.every(isEmpty);
}
