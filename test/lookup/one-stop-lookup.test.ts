import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DossierAtSource } from '#domain';
import type { Lookup, LookupLimits, LookupOutcome } from '#lookup';
import { type OneStopSimulator, startOneStopSimulator } from '#simulators';
import { open, type Line } from './support/open.js';
import { knobs, secret, storiesOf, world } from './support/stand-ins.js';

const stories = storiesOf('2026-10').filter(({ endStatus }) => endStatus === '9');
const codes = stories.map(({ code }) => code);

let portal: OneStopSimulator;
beforeAll(async () => {
  portal = await startOneStopSimulator(world, knobs(), { secret });
});
afterAll(() => portal.close());
beforeEach(() => portal.misbehave());

const lookupOf = (limits: Partial<LookupLimits> = {}): { readonly lookup: Lookup; readonly lines: Line[] } =>
  open([{ system: 'one-stop', address: portal }], limits);

const ask = (lookup: Lookup, key: string, asker = 'wall'): Promise<LookupOutcome> =>
  lookup.ask({ source: 1, kind: 'dossier', key, asker });

const askAll = (lookup: Lookup, keys: readonly string[]): Promise<readonly LookupOutcome[]> =>
  Promise.all(keys.map((key) => ask(lookup, key)));

const states = (outcomes: readonly LookupOutcome[]): readonly string[] => [...new Set(outcomes.map((o) => o.state))];

describe('a dossier asked for at the one-stop system', () => {
  it('is what the source shows now: status, times, last step and department', async () => {
    const { lookup } = lookupOf();
    const story = stories.find(({ returnedAt }) => returnedAt < '20261115')!;
    const outcome = await ask(lookup, story.code);
    expect(outcome).toMatchObject({
      state: 'FOUND',
      record: {
        code: story.code,
        status: 'RETURNED',
        statusCode: '10',
        statusName: 'Đã trả kết quả',
        step: 'RETURNED',
      },
    });
    const { updatedAt, stepAt, department } = (outcome as { record: DossierAtSource }).record;
    const { returnedAt: wire } = story;
    expect(updatedAt).toBe(stepAt);
    const local = new Date(Date.parse(updatedAt!) + 7 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14);
    expect(local).toBe(wire);
    expect(department).toMatch(/Bộ phận|Trung tâm/);
  });

  it('shows what has happened since it was delivered', async () => {
    const { lookup } = lookupOf();
    const story = stories.find(({ processingAt, endAt }) => processingAt.slice(0, 8) < endAt.slice(0, 8))!;
    portal.moveTo(`${story.receivedAt.slice(0, 4)}-${story.receivedAt.slice(4, 6)}-${story.receivedAt.slice(6, 8)}`);
    const early = await ask(lookup, story.code);
    portal.moveTo(knobs().to);
    const late = await ask(lookup, story.code);
    const statusOf = (outcome: LookupOutcome): unknown => (outcome as { record: DossierAtSource }).record.status;
    expect(statusOf(early)).not.toBe(statusOf(late));
  });

  it('is not found where the source has no such dossier, which is an answer', async () => {
    const { lookup } = lookupOf();
    expect(await ask(lookup, '000.00.00.H50-261001-9999')).toMatchObject({ state: 'NOT_FOUND' });
    expect(await ask(lookup, 'không phải mã')).toMatchObject({ state: 'NOT_FOUND' });
    expect(lookup.standings()[0]).toMatchObject({ state: 'CLOSED', lastError: undefined });
  });

  it('has no door where the source or the kind cannot be asked', async () => {
    const { lookup } = lookupOf();
    expect(await lookup.ask({ source: 9, kind: 'dossier', key: codes[0]!, asker: 'wall' })).toEqual({
      state: 'NO_DOOR',
    });
    expect(await lookup.ask({ source: 1, kind: 'city_report', key: 'x', asker: 'wall' })).toEqual({ state: 'NO_DOOR' });
  });

  it('is asked again in a new session when the old one has ended', async () => {
    const { lookup } = lookupOf();
    const before = portal.logins();
    await ask(lookup, codes[0]!);
    portal.endSessions();
    expect(states(await askAll(lookup, codes.slice(0, 20)))).toEqual(['FOUND']);
    expect(portal.logins() - before).toBeLessThanOrEqual(2 + 8);
    expect(portal.logins() - before).toBeGreaterThanOrEqual(2);
  });

  it('carries nothing of a person: not in the outcome, not in a log line', async () => {
    const { lookup, lines } = lookupOf();
    const outcomes = await askAll(lookup, codes.slice(0, 50));
    await sleep(20);
    portal.misbehave('WRONG_SHAPE');
    outcomes.forEach(({ state }) => expect(state).toBe('FOUND'));
    const failed = await ask(lookup, codes[0]!);
    await sleep(20);
    const own = JSON.stringify([outcomes, failed, lines, lookup.standings()]);
    // Codes of dossiers may hold such digits by chance; everything else may not.
    const text = codes.reduce((rest, code) => rest.replaceAll(code, ''), own);
    const identities = stories.flatMap(({ identity }) => [identity, identity.slice(-6)]).filter((digits) => digits);
    for (const personal of [...identities.slice(0, 100), 'Giả Định', 'example.invalid', '0000', 'Chuyên viên', 'k1:']) {
      expect(text).not.toContain(personal);
    }
    expect(JSON.stringify(lines)).not.toContain(codes[0]);
  });
});

describe('many at once', () => {
  it('are asked once each, at most so many at the same time, however often they stand in the question', async () => {
    const busy = await startOneStopSimulator(world, knobs({ latencyMs: 10 }), { secret });
    const limits = { atOnce: 4 };
    const { lookup } = open([{ system: 'one-stop', address: busy }], limits);
    const fifty = codes.slice(0, 50);
    expect(states(await askAll(lookup, [...fifty, ...fifty]))).toEqual(['FOUND']);
    expect(busy.asked().toSorted()).toEqual(fifty.toSorted());
    expect(busy.mostAtOnce()).toBe(4);
    await busy.close();
  });

  it('are not asked again within the time an answer is kept, and are after it', async () => {
    const { lookup } = lookupOf({ keepMs: 1_500 });
    const before = portal.asked().length;
    const first = await ask(lookup, codes[0]!);
    expect(await ask(lookup, codes[0]!)).toBe(first);
    expect(portal.asked().length - before).toBe(1);
    await sleep(1_600);
    expect(await ask(lookup, codes[0]!)).not.toBe(first);
    expect(portal.asked().length - before).toBe(2);
  });

  it('leave one line per asker and tick: who, what kind, which source, what came of it', async () => {
    const { lookup, lines } = lookupOf({ keepMs: 10_000 });
    await Promise.all([
      ask(lookup, codes[0]!, 'wall'),
      ask(lookup, codes[1]!, 'wall'),
      ask(lookup, codes[1]!, 'officer 7'),
      ask(lookup, '000.00.00.H50-261001-9999', 'wall'),
    ]);
    await sleep(20);
    await ask(lookup, codes[0]!, 'officer 7');
    await sleep(20);
    const brief = lines.map(({ fields: { ms: _ms, ...fields }, message }) => ({ message, ...fields }));
    const line = { message: 'live look-up', kind: 'dossier', source: 'one-stop', unavailable: 0, noDoor: 0, failed: 0 };
    expect(brief).toHaveLength(3);
    expect(brief).toEqual(
      expect.arrayContaining([
        { ...line, asker: 'wall', asked: 3, found: 2, notFound: 1 },
        { ...line, asker: 'officer 7', asked: 1, found: 1, notFound: 0 },
      ]),
    );
    expect(brief[2]).toMatchObject({ asker: 'officer 7', found: 1 });
  });
});

describe('a source in trouble', () => {
  const timed = async <Value>(run: () => Promise<Value>): Promise<{ value: Value; ms: number }> => {
    const begun = performance.now();
    return { value: await run(), ms: performance.now() - begun };
  };

  it('that is slow costs no more than the deadline, for one and for fifty', async () => {
    portal.misbehave('SLOW');
    const { lookup } = lookupOf({ deadlineMs: 400, timeoutMs: 10_000, breaker: { failures: 100, coolDownMs: 100 } });
    const { value, ms } = await timed(() => askAll(lookup, codes.slice(0, 50)));
    expect(states(value)).toEqual(['UNAVAILABLE']);
    expect(value[0]).toMatchObject({ source: 'one-stop', words: 'it did not answer within the deadline of 400 ms' });
    expect(ms).toBeGreaterThan(390);
    expect(ms).toBeLessThan(1_200);
  });

  it.each([
    ['ERROR', 'it answered 503'],
    ['DEAD', 'the connection broke'],
    ['GARBAGE', 'its answer is none of its protocol'],
    ['WRONG_SHAPE', 'its answer is none of its protocol'],
  ] as const)('that answers with %s says so in words', async (fault, words) => {
    const { lookup } = lookupOf();
    await ask(lookup, codes[0]!);
    portal.misbehave(fault);
    const outcome = await ask(lookup, codes[1]!);
    expect(outcome).toMatchObject({ state: 'UNAVAILABLE', source: 'one-stop' });
    expect((outcome as { words: string }).words).toContain(words);
    expect(lookup.standings()[0]?.lastError?.words).toContain(words);
  });

  it('that refuses the login is not asked again and again', async () => {
    const { lookup } = open([{ system: 'one-stop', address: { ...portal, password: 'wrong' } }]);
    const [first] = await askAll(lookup, codes.slice(0, 50));
    expect(first).toMatchObject({ state: 'UNAVAILABLE', words: 'it refuses the login' });
    expect(lookup.standings()[0]).toMatchObject({ state: 'OPEN' });
  });

  it('that fails once is tried again, and nobody notices', async () => {
    const flaky = await startOneStopSimulator(world, knobs({ errorRate: 0.3 }), { secret });
    const { lookup } = open([{ system: 'one-stop', address: flaky }], {
      retries: 8,
      firstRetryMs: 1,
      deadlineMs: 5_000,
    });
    expect(states(await askAll(lookup, codes.slice(0, 30)))).toEqual(['FOUND']);
    await flaky.close();
  });

  it('is left alone after five failures, tried again after a while, and asked as before when it is back', async () => {
    const { lookup } = lookupOf({ retries: 0, breaker: { failures: 5, coolDownMs: 2_500 } });
    expect(lookup.standings()).toEqual([{ source: 'one-stop', state: 'CLOSED' }]);
    portal.misbehave('ERROR');
    for (const code of codes.slice(0, 5)) await ask(lookup, code);
    expect(lookup.standings()[0]).toMatchObject({
      state: 'OPEN',
      since: expect.any(String),
      lastError: expect.anything(),
    });

    const before = portal.asked().length;
    portal.misbehave();
    const { value, ms } = await timed(() => askAll(lookup, codes.slice(0, 50)));
    expect(states(value)).toEqual(['UNAVAILABLE']);
    expect(value[0]).toMatchObject({ circuit: 'OPEN', words: expect.stringContaining('left alone') });
    expect(ms).toBeLessThan(1_000);
    expect(portal.asked().length).toBe(before);

    await sleep(2_600);
    expect(states(await askAll(lookup, codes.slice(0, 50)))).toEqual(['FOUND']);
    expect(lookup.standings()[0]).toMatchObject({ state: 'CLOSED', lastAnswerAt: expect.any(String) });
  });

  it('that is killed in the middle gives what had come, words for the rest, and comes back', async () => {
    const mortal = await startOneStopSimulator(world, knobs({ latencyMs: 20 }), { secret });
    const { lookup } = open([{ system: 'one-stop', address: mortal }], { atOnce: 2, retries: 0 });
    const asked = askAll(lookup, codes.slice(0, 50));
    while (mortal.asked().length < 10) await sleep(5);
    await mortal.close();
    const outcomes = await asked;
    expect(states(outcomes)).toEqual(['FOUND', 'UNAVAILABLE']);
    expect(outcomes.filter(({ state }) => state === 'FOUND').length).toBeGreaterThanOrEqual(8);

    const port = Number(new URL(mortal.url).port);
    const risen = await startOneStopSimulator(world, knobs(), { secret, port });
    await sleep(320);
    expect(states(await askAll(lookup, codes.slice(0, 50)))).toEqual(['FOUND']);
    await risen.close();
  });
});
