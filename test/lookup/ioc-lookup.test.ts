import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Lookup, LookupOutcome } from '#lookup';
import { type IocSimulator, startIocSimulator } from '#simulators';
import { generateReports } from '../../src/simulators/ioc/generate-reports.js';
import { open } from './support/open.js';
import { knobs, world } from './support/stand-ins.js';

const reports = generateReports(world, knobs()).slice(-400);
const ids = reports.map(({ id }) => id);

let ioc: IocSimulator;
beforeAll(async () => {
  ioc = await startIocSimulator(world, knobs());
});
afterAll(() => ioc.close());

const ask = (lookup: Lookup, key: string): Promise<LookupOutcome> =>
  lookup.ask({ source: 1, kind: 'city_report', key, asker: 'wall' });

const askAll = (lookup: Lookup, keys: readonly string[]): Promise<readonly LookupOutcome[]> =>
  Promise.all(keys.map((key) => ask(lookup, key)));

const states = (outcomes: readonly LookupOutcome[]): readonly string[] => [...new Set(outcomes.map((o) => o.state))];

const questions = (asked: readonly string[]): readonly string[] => asked.filter((path) => path.includes('/requests'));

describe('reports asked for at the operations centre', () => {
  it.each(['json', 'xml'] as const)('are one call for a page of fifty, in %s', async (format) => {
    const own = await startIocSimulator(world, knobs(), { formats: [format] });
    const { lookup } = open([{ system: 'ioc', address: own }]);
    const outcomes = await askAll(lookup, ids.slice(0, 50));
    expect(states(outcomes)).toEqual(['FOUND']);
    expect(questions(own.asked())).toHaveLength(1);
    const last = reports.slice(0, 50).map(({ steps }) => steps.findLast(({ at }) => at <= Date.parse('2026-11-20'))!);
    expect(outcomes.map((outcome) => (outcome as { record: { status: string } }).record.status)).toEqual(
      last.map(({ closes }) => (closes ? 'CLOSED' : 'OPEN')),
    );
    await own.close();
  });

  it('are two calls for a hundred, and one by its own address', async () => {
    const { lookup } = open([{ system: 'ioc', address: ioc }]);
    const before = questions(ioc.asked()).length;
    expect(states(await askAll(lookup, ids.slice(0, 100)))).toEqual(['FOUND']);
    expect(questions(ioc.asked()).length - before).toBe(2);
    await ask(lookup, ids[0]!);
    expect(questions(ioc.asked()).at(-1)).toBe(`/open311/v2/requests/${ids[0]}.json`);
  });

  it('are not found where the centre has none, beside those it has', async () => {
    const { lookup } = open([{ system: 'ioc', address: ioc }]);
    const [found, missing] = await askAll(lookup, [ids[0]!, 'PA-0']);
    expect([found?.state, missing?.state]).toEqual(['FOUND', 'NOT_FOUND']);
    expect(await ask(lookup, 'PA-0')).toMatchObject({ state: 'NOT_FOUND' });
  });

  it('carry neither words nor sender nor place', async () => {
    const { lookup, lines } = open([{ system: 'ioc', address: ioc }]);
    const outcomes = await askAll(lookup, ids.slice(0, 50));
    await sleep(20);
    const text = JSON.stringify([outcomes, lines]);
    for (const personal of ['Trần Thị', 'Nguyễn Văn', 'example.invalid', '0900000', 'Không Có Thật', 'phản ánh của']) {
      expect(text).not.toContain(personal);
    }
    for (const { latitude } of reports.slice(0, 50)) expect(text).not.toContain(latitude.toFixed(3));
  });

  it('whose record breaks the rules of the format costs that record only', async () => {
    const dirty = await startIocSimulator(world, knobs({ dirtyRows: 0.5 }));
    const { lookup } = open([{ system: 'ioc', address: dirty }]);
    const spoilt = generateReports(world, knobs({ dirtyRows: 0.5 })).slice(-50);
    const outcomes = await askAll(
      lookup,
      spoilt.map(({ id }) => id),
    );
    const unreadable = spoilt.flatMap(({ dirt }, index) =>
      ['NO_CATEGORY', 'BAD_TIME', 'ODD_STATUS'].includes(dirt ?? '') ? [outcomes[index]!] : [],
    );
    expect(unreadable.length).toBeGreaterThan(3);
    expect(states(unreadable)).toEqual(['UNAVAILABLE']);
    expect(unreadable[0]).toMatchObject({ words: expect.stringContaining('breaks the rules of its format') });
    expect(outcomes.filter(({ state }) => state === 'FOUND').length).toBeGreaterThan(10);
    expect(lookup.standings()[0]?.state).toBe('CLOSED');
    await dirty.close();
  });

  it('are asked one by one where the server does not know the list argument', async () => {
    const asked: string[] = [];
    const rows = ['A-1', 'A-2', 'A-3', 'A-4'].map((id) => ({
      service_request_id: id,
      status: 'open',
      service_code: 'S1',
      requested_datetime: '2026-11-01T08:00:00+07:00',
    }));
    const simple = createServer((request, response) => {
      asked.push(request.url!);
      const [, id] = /requests\/([\w-]+)\.json/.exec(request.url!) ?? [];
      response.end(JSON.stringify(rows.filter((row) => id === undefined || row.service_request_id === id)));
    });
    await new Promise<void>((resolve) => simple.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(simple.address() as AddressInfo).port}`;
    const { lookup } = open([{ system: 'ioc', address: { url } }]);
    expect(states(await askAll(lookup, ['A-1', 'A-2']))).toEqual(['FOUND']);
    expect(states(await askAll(lookup, ['A-3', 'A-4']))).toEqual(['FOUND']);
    expect(
      questions(asked)
        .map((path) => path.replace(/\?.*/, '?'))
        .toSorted(),
    ).toEqual([
      '/open311/v2/requests.json?',
      ...['A-1', 'A-2', 'A-3', 'A-4'].map((id) => `/open311/v2/requests/${id}.json`),
    ]);
    await new Promise((resolve) => simple.close(resolve));
  });

  it('of a centre that is gone are an outcome in words, and of one with wrong credentials too', async () => {
    const { lookup } = open([{ system: 'ioc', address: { url: 'http://127.0.0.1:9' } }]);
    expect(await ask(lookup, ids[0]!)).toMatchObject({ state: 'UNAVAILABLE', words: 'nothing listens at its address' });
    const { lookup: stranger } = open([{ system: 'ioc', address: { ...ioc, password: 'wrong' } }]);
    const outcome = await ask(stranger, ids[0]!);
    expect(outcome).toMatchObject({ state: 'UNAVAILABLE', words: 'it refused, or answered outside its protocol' });
  });
});
