import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createSchema } from '#api';
import { isObjectType } from 'graphql';
import { type IocSimulator, type OneStopSimulator, startIocSimulator, startOneStopSimulator } from '#simulators';
import { readCatalogue } from '../../src/main/create-hub.js';
import { generateReports } from '../../src/simulators/ioc/generate-reports.js';
import { type LiveHub, openLiveHub } from './support/live-hub.js';
import { knobs, secret, storiesOf, world } from './support/stand-ins.js';

const stories = storiesOf('2026-10')
  .filter(({ endStatus, returnedAt }) => endStatus === '9' && returnedAt < '20261115')
  .slice(0, 50);
const reports = generateReports(world, knobs())
  .filter(({ areaCode }) => areaCode !== undefined)
  .slice(-60, -10);

/** The hub's stored state is 15 minutes old. */
const deliveredAt = '2026-11-21T02:00:00Z';
const now = '2026-11-21T02:15:00Z';
const deadlineMs = 1_500;

let portal: OneStopSimulator;
let ioc: IocSimulator;
let hub: LiveHub;
beforeAll(async () => {
  portal = await startOneStopSimulator(world, knobs(), { secret });
  ioc = await startIocSimulator(world, knobs());
  hub = await openLiveHub('at_source', {
    portal,
    ioc,
    stories,
    reports,
    deliveredAt,
    now: () => new Date(now),
    env: {
      GIANH_LOOKUP_DEADLINE_MS: String(deadlineMs),
      GIANH_LOOKUP_TIMEOUT_MS: '1200',
      GIANH_LOOKUP_KEEP_MS: '0',
      GIANH_LOOKUP_BREAKER_FAILURES: '60',
      GIANH_LOOKUP_BREAKER_MS: '1500',
    },
  });
});
afterEach(() => portal.misbehave());
afterAll(async () => {
  await hub?.close();
  await portal?.close();
  await ioc?.close();
});

const one = stories[0]!.code;
const dossier = (fields: string): string => `{ dossier(code: "${one}") { code status ${fields} } }`;
const live =
  'atSource { status statusCode statusName updatedAt receivedAt dueAt finishedAt step department fetchedAt }';
const page = `{ dossiers(first: 50) { nodes { code status agency { name } atSource { status step department } } } }`;

describe('a dossier with its present state at the source', () => {
  it('has both: what the hub stored and what the source says now', async () => {
    const { body } = await hub.served.ask(dossier(live));
    expect(body.errors).toBeUndefined();
    expect(body.data.dossier).toMatchObject({
      status: 'PROCESSING',
      atSource: {
        status: 'RETURNED',
        statusCode: '10',
        statusName: 'Đã trả kết quả',
        step: 'RETURNED',
        fetchedAt: now,
      },
    });
  });

  it('is null where the source knows no such dossier, without an error', async () => {
    portal.moveTo('2019-12-31');
    const { body } = await hub.served.ask(dossier('atSource { status }'));
    portal.moveTo(knobs().to);
    expect(body).toMatchObject({ data: { dossier: { atSource: null } } });
    expect(body.errors).toBeUndefined();
  });

  it('is asked once per dossier for a page of fifty, for two pages at the same moment too', async () => {
    const before = portal.asked().length;
    const [first, second] = await Promise.all([hub.served.ask(page), hub.served.ask(`{ again: ${page.slice(2)}`)]);
    const states = first.body.data.dossiers.nodes.map((node: { atSource: { status: string } }) => node.atSource.status);
    expect(states).toEqual(Array.from({ length: 50 }, () => 'RETURNED'));
    expect(second.body.errors).toBeUndefined();
    expect(new Set(portal.asked().slice(before)).size).toBe(50);
  });

  it('is reached by a query by node id and inside a fragment as well', async () => {
    const { body } = await hub.served.ask(`{ dossier(code: "${one}") { id } }`);
    const again = await hub.served.ask(
      `query ($id: ID!) { node(id: $id) { ...live } } fragment live on Dossier { atSource { status } }`,
      { id: body.data.dossier.id },
    );
    expect(again.body).toMatchObject({ data: { node: { atSource: { status: 'RETURNED' } } } });
  });
});

describe('reports with their present state at the source', () => {
  it('are one question to the source for a page of fifty', async () => {
    const before = ioc.asked().length;
    const { body } = await hub.served.ask(
      '{ cityReports(first: 50) { nodes { code status atSource { status step updatedAt expectedAt closedAt agencyCode fetchedAt } } } }',
    );
    expect(body.errors).toBeUndefined();
    const nodes = body.data.cityReports.nodes as { status: string; atSource: { status: string; step: string } }[];
    expect(nodes).toHaveLength(50);
    expect(nodes.every(({ atSource }) => ['OPEN', 'CLOSED'].includes(atSource.status))).toBe(true);
    expect(nodes.some(({ status, atSource }) => status !== atSource.status)).toBe(true);
    const asked = ioc.asked().slice(before);
    expect(asked.filter((path) => path.includes('/requests'))).toHaveLength(1);
  });
});

describe('a source that does not answer', () => {
  const timed = async (
    query: string,
  ): Promise<{ body: Awaited<ReturnType<typeof hub.served.ask>>['body']; ms: number }> => {
    const begun = performance.now();
    const { body } = await hub.served.ask(query);
    return { body, ms: performance.now() - begun };
  };

  it('is null with a coded error that has the stored status and its age, and everything else is there', async () => {
    portal.misbehave('DEAD');
    const { body } = await hub.served.ask(dossier('agency { name } atSource { status }'));
    expect(body.data.dossier).toMatchObject({
      status: 'PROCESSING',
      atSource: null,
      agency: { name: expect.any(String) },
    });
    expect(body.errors).toEqual([
      expect.objectContaining({
        path: ['dossier', 'atSource'],
        message: expect.stringContaining('The source one-stop could not be asked'),
        extensions: expect.objectContaining({
          code: 'GIANH_SOURCE_UNAVAILABLE',
          source: 'one-stop',
          stored: { status: 'PROCESSING', ageSeconds: 900 },
        }),
      }),
    ]);
    expect(JSON.stringify(body.errors)).not.toContain('127.0.0.1');
  });

  it('ends with the deadline for a page of fifty, each with its error, and does not slow its siblings', async () => {
    const siblings =
      'cityReports(first: 20) { nodes { code area { name } } } values: metrics(keys: [DOSSIERS_RECEIVED], areas: { codes: ["44"] }, periods: { codes: ["2026-10"] }) { rows { values { value } } }';
    const alone = await timed(`{ ${siblings} }`);
    portal.misbehave('SLOW');
    const [slow, neighbour] = await Promise.all([
      timed(`{ ${page.slice(1, -1)} ${siblings} }`),
      sleep(300).then(() => timed(`{ ${siblings} }`)),
    ]);
    expect(slow.ms).toBeGreaterThan(deadlineMs - 50);
    expect(slow.ms).toBeLessThan(2 * deadlineMs);
    expect(slow.body.errors).toHaveLength(50);
    expect(slow.body.data.cityReports).toEqual(alone.body.data.cityReports);
    expect(slow.body.data.values).toEqual(alone.body.data.values);
    // Asked in the middle of the waiting, another operation takes what it takes.
    expect(300 + neighbour.ms).toBeLessThan(slow.ms);
    expect(neighbour.body.errors).toBeUndefined();
  });

  it('resolves the fields beside it meanwhile: the answer takes the longer of the two, not their sum', async () => {
    portal.misbehave('SLOW');
    const { body, ms } = await timed(`{ ${dossier('atSource { status }').slice(1, -1)} b: ${page.slice(2, -1)} }`);
    expect(body.errors).toHaveLength(51);
    expect(ms).toBeLessThan(2 * deadlineMs - 100);
  });

  it('is left alone and shows it, and is asked as before when it is back', async () => {
    const standing = async () =>
      (await hub.served.ask('{ sources { name lookup { state since lastError lastErrorAt lastAnswerAt } } }')).body.data
        .sources as { name: string; lookup: { state: string; lastError: string } | null }[];
    const of = async (name: string) => (await standing()).find((source) => source.name === name)!.lookup;
    expect(await of('his')).toBeNull();

    portal.misbehave('ERROR');
    await hub.served.ask(page);
    await hub.served.ask(page);
    expect(await of('one-stop')).toMatchObject({ state: 'OPEN', lastError: 'it answered 503', since: now });
    expect(await of('ioc')).toMatchObject({ state: 'CLOSED' });
    portal.misbehave();
    const { body } = await hub.served.ask(dossier('atSource { status }'));
    expect(body.errors?.[0]?.extensions).toMatchObject({ circuit: 'OPEN', stored: { status: 'PROCESSING' } });

    await sleep(1_600);
    expect((await hub.served.ask(page)).body.errors).toBeUndefined();
    expect(await of('one-stop')).toMatchObject({ state: 'CLOSED' });
  });
});

describe('what no live answer carries', () => {
  it('is a person: not in the answer, not in an error, not in the log', async () => {
    const texts: string[] = [];
    texts.push(JSON.stringify((await hub.served.ask(page)).body));
    for (const fault of ['WRONG_SHAPE', 'GARBAGE', 'ERROR'] as const) {
      portal.misbehave(fault);
      const { body } = await hub.served.ask(dossier(live));
      expect(body.errors).toHaveLength(1);
      texts.push(JSON.stringify(body));
    }
    texts.push(
      JSON.stringify((await hub.served.ask('{ cityReports(first: 50) { nodes { atSource { step } } } }')).body),
    );
    await sleep(20);
    texts.push(hub.log());
    const text = stories.reduce((rest, { code }) => rest.replaceAll(code, ''), texts.join('\n'));
    const identities = stories.flatMap(({ identity }) => [identity, identity.slice(-6)]);
    for (const personal of [...identities, 'Giả Định', 'example.invalid', 'Trần Thị', 'Nguyễn Văn', '0900000']) {
      expect(text).not.toContain(personal);
    }
  });

  it('and the log says who asked which source for what, without a code', () => {
    expect(hub.log()).toContain('"asker":"unauthenticated","kind":"dossier","source":"one-stop","asked":50,"found":50');
    expect(stories.filter(({ code }) => hub.log().includes(code))).toEqual([]);
  });

  it('and no such field may be kept by whoever keeps answers', () => {
    const schema = createSchema(readCatalogue({ home: '/nonexistent' }));
    const liveFields = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) =>
            ['atSource', 'lookup'].includes(field.name) ? [[type.name, field.name, field.extensions['live']]] : [],
          )
        : [],
    );
    expect(liveFields.toSorted()).toEqual([
      ['CityReport', 'atSource', true],
      ['Dossier', 'atSource', true],
      ['Source', 'lookup', true],
    ]);
  });
});
