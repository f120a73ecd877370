import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type IocSimulator, type OneStopSimulator, startIocSimulator, startOneStopSimulator } from '#simulators';
import { generateReports } from '../../src/simulators/ioc/generate-reports.js';
import { type LiveHub, openLiveHub } from '../lookup/support/live-hub.js';
import { knobs, secret, storiesOf, world } from '../lookup/support/stand-ins.js';
import type { Json } from '../server/support/serve.js';
import { examplesOf } from './support/examples.js';

const stories = storiesOf('2026-10').slice(0, 3);
const reports = generateReports(world, knobs())
  .filter(({ areaCode }) => areaCode !== undefined)
  .slice(-20, -10);

/** The operations of the page, by their names. */
const operations = new Map(
  examplesOf('docs/how-to/live-reads.md')
    .filter(({ language }) => language === 'graphql')
    .map(({ words }) => [/^query (\w+)/.exec(words)?.[1] ?? '', words]),
);

let portal: OneStopSimulator;
let ioc: IocSimulator;
let hub: LiveHub;
beforeAll(async () => {
  portal = await startOneStopSimulator(world, knobs(), { secret });
  ioc = await startIocSimulator(world, knobs());
  hub = await openLiveHub('live_reads_guide', {
    ...{ portal, ioc, stories, reports },
    deliveredAt: '2026-11-21T02:00:00Z',
    now: () => new Date('2026-11-21T02:15:00Z'),
    env: { GIANH_LOOKUP_DEADLINE_MS: '10000', GIANH_LOOKUP_TIMEOUT_MS: '3000', GIANH_LOOKUP_KEEP_MS: '0' },
  });
});
afterEach(() => portal.misbehave());
afterAll(async () => {
  await hub?.close();
  await portal?.close();
  await ioc?.close();
});

const ask = async (name: string, variables?: object): Promise<Json> => {
  const { status, body } = await hub.served.ask(operations.get(name)!, variables);
  expect(status).toBe(200);
  return body;
};

const { code } = stories[0]!;

describe('the page about live reads', () => {
  it('has three operations', () => {
    expect([...operations.keys()]).toEqual(['DossierNow', 'ReportsNow', 'LookupStates']);
  });

  it('asks the one-stop system about a dossier', async () => {
    const { data, errors } = await ask('DossierNow', { code });
    expect(errors).toBeUndefined();
    expect(data.dossier).toMatchObject({
      status: 'PROCESSING',
      provenance: { receivedAt: '2026-11-21T02:00:00Z' },
      atSource: { status: expect.any(String), statusName: expect.any(String), fetchedAt: '2026-11-21T02:15:00Z' },
    });
  });

  it('asks the operations centre about a page of reports', async () => {
    const { data, errors } = await ask('ReportsNow');
    expect(errors).toBeUndefined();
    expect(data.cityReports.nodes).toHaveLength(reports.length);
    for (const { atSource } of data.cityReports.nodes) expect(['OPEN', 'CLOSED']).toContain(atSource.status);
  });

  it('shows the error as it comes when the source cannot answer', async () => {
    const shown = examplesOf('docs/how-to/live-reads.md').find(({ language }) => language === 'json')!;
    portal.misbehave('ERROR');
    const { data, errors } = await ask('DossierNow', { code });
    expect(data.dossier).toMatchObject({ status: 'PROCESSING', atSource: null });
    expect(errors[0]).toMatchObject(JSON.parse(shown.words) as object);
  });

  it('asks the hub how its sources stand', async () => {
    const { data } = await ask('LookupStates');
    const standing = new Map<string, Json>(data.sources.map(({ name, lookup }: Json) => [name, lookup]));
    expect(standing.get('ioc')).toMatchObject({ state: 'CLOSED', lastAnswerAt: expect.any(String) });
    expect(standing.get('one-stop')).toMatchObject({ lastError: expect.stringContaining('503') });
    expect(standing.get('his')).toBeNull();
  });
});
