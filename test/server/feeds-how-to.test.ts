import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mixedRows } from '../api/support/mixed-rows.js';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';
import { serve, type Served } from './support/serve.js';

const guides = ['grafana', 'superset', 'power-bi', 'excel'].map((name) => `docs/how-to/${name}.md`);

const examples = guides.flatMap((guide) => {
  const blocks = [...readFileSync(guide, 'utf8').matchAll(/^```(\w+)\n([^]*?)^```$/gm)];
  return blocks.map(([, language, words]) => ({ guide, language: language!, words: words! }));
});
/** An address in JSON form may hold quotes and braces; it ends with the line or the quote it stands in. */
const addresses = examples
  .filter(({ language }) => language !== 'graphql')
  .flatMap(({ guide, words }) =>
    [...words.matchAll(/(["']?)http:\/\/localhost:4000(\/.*)/g)].map(([, quote, rest]) => ({
      guide,
      path: quote ? rest!.slice(0, rest!.indexOf(quote)) : rest!.trim(),
    })),
  );
const texts = examples.filter(({ language }) => language === 'graphql');

let hub: TestHub;
let served: Served;
beforeAll(async () => {
  hub = await openTestHub('feeds_how_to');
  await hub.publish(mixedRows(hub.hub.registers()));
  served = await serve(hub.ports);
});
afterAll(async () => {
  await served?.close();
  await hub?.close();
});

describe('the guides of dashboards and spreadsheets', () => {
  it('show something each', () => {
    expect(guides.filter((guide) => !addresses.some((one) => one.guide === guide))).toEqual([]);
    expect(addresses.length).toBeGreaterThanOrEqual(13);
  });

  it.each(addresses)('$guide: $path answers', async ({ path }) => {
    const head = await fetch(served.url + path, { method: 'HEAD' });
    const answer = await fetch(`${served.url}${path}${path.includes('?') ? '&' : '?'}_=1`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([head.status, answer.status, answer.status === 200 ? '' : bytes.toString()]).toEqual([200, 200, '']);
    expect(answer.headers.get('content-type')).toBe(head.headers.get('content-type'));
    if (/\.(json|geojson)$/.test(path.split('?')[0]!)) expect(() => void JSON.parse(bytes.toString())).not.toThrow();
    if (path.startsWith('/indicators')) expect(JSON.parse(bytes.toString()).error.code).toBe(200);
    else expect(bytes.length).toBeGreaterThan(2);
  });

  it.each(texts)('$guide: its operation is answered', async ({ words }) => {
    const { status, body } = await served.ask(words);
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(Object.values(body.data)[0]).not.toHaveLength(0);
  });
});
