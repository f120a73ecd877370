import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type IocSimulator, startIocSimulator } from '#simulators';
import { madeUpKnobs, madeUpWorld } from '../../simulators/ioc/made-up-world.js';
import { pullIoc, rowsOf, translateAll } from './pull-ioc.js';

const now = '2026-11-22T03:00:00Z';
const running: IocSimulator[] = [];
const start = async (...args: Parameters<typeof startIocSimulator>): Promise<IocSimulator> => {
  const simulator = await startIocSimulator(...args);
  running.push(simulator);
  return simulator;
};
afterAll(() => Promise.all(running.map(({ close }) => close())));

const keysOf = (rows: ReturnType<typeof rowsOf>): readonly string[] =>
  translateAll(rows).map(({ draft, rejection }) => draft?.key ?? `rejected ${rejection!.code}`);

describe('pulling an IOC', () => {
  let ioc: IocSimulator;
  let pages: Awaited<ReturnType<typeof pullIoc>>;
  beforeAll(async () => {
    ioc = await start(madeUpWorld, madeUpKnobs());
    pages = await pullIoc(ioc, { now });
  });

  it('gets every report of the history once, over windows and pages', () => {
    const keys = keysOf(rowsOf(pages, 'service_request'));
    expect(keys.length).toBeGreaterThanOrEqual(3000);
    expect(new Set(keys).size).toBe(keys.length);
    expect(pages.every(({ whole }) => whole)).toBe(true);
  });

  it('gets three years of figures in all four statuses side by side', () => {
    const drafts = translateAll(rowsOf(pages, 'indicator')).map(({ draft }) => draft!);
    const growth = drafts.filter(
      ({ fields }) => fields.indicatorCode === 'BPC_KTXH_TDTTGRDP' && fields.periodCode === '2024',
    );
    expect(growth.map(({ fields }) => fields.status).sort()).toEqual(['ACTUAL', 'ESTIMATE', 'OFFICIAL', 'PLAN']);
    expect(new Set(growth.map(({ key }) => key)).size).toBe(4);
    const years = new Set(drafts.map(({ fields }) => String(fields.periodCode).slice(0, 4)));
    expect([...years].sort()).toEqual(['2023', '2024', '2025', '2026']);
    expect(growth[0]!.codes.agency).toBe('000.00.90.H46');
  });

  it('asks the next time only for what changed', async () => {
    const cursor = pages.at(-1)!.cursor;
    const again = await pullIoc(ioc, { now: '2026-11-22T04:00:00Z', cursor });
    expect(rowsOf(again, 'indicator')).toEqual([]);
    expect(rowsOf(again, 'service_request').length).toBeLessThan(30);
  });

  it('brings what happened in the meantime, and earlier reports as they became', async () => {
    const live = await start(madeUpWorld, madeUpKnobs({ to: '2021-07-01' }));
    const before = await pullIoc(live, { now: '2021-07-01T03:00:00Z' });
    live.moveTo('2021-07-09');
    const after = await pullIoc(live, { now: '2021-07-09T03:00:00Z', cursor: before.at(-1)!.cursor });
    const open = new Set(
      translateAll(rowsOf(before, 'service_request')).flatMap(({ draft }) =>
        draft?.fields.status === 'OPEN' ? [draft.key] : [],
      ),
    );
    const changed = translateAll(rowsOf(after, 'service_request')).map(({ draft }) => draft!);
    expect(changed.some(({ key, fields }) => open.has(key) && fields.status === 'CLOSED')).toBe(true);
    expect(changed.some(({ day }) => day >= '2021-07-01')).toBe(true);
    const whole = await start(madeUpWorld, madeUpKnobs({ to: '2021-07-09' }));
    const atOnce = translateAll(rowsOf(await pullIoc(whole, { now: '2021-07-09T03:00:00Z' }), 'service_request'));
    const newest = new Map<string, unknown>();
    for (const { draft } of [
      ...translateAll(rowsOf(before, 'service_request')),
      ...changed.map((draft) => ({ draft })),
    ]) {
      newest.set(draft!.key, draft!.fields);
    }
    expect(newest).toEqual(new Map(atOnce.map(({ draft }) => [draft!.key, draft!.fields])));
  });

  it('goes on from the last page that was landed', async () => {
    const stopped = pages.findIndex(({ rows }) => rows[0]?.table === 'service_request') + 3;
    const rest = await pullIoc(ioc, { now, cursor: JSON.parse(JSON.stringify(pages[stopped]!.cursor)) });
    expect(rowsOf(rest, 'indicator')).toEqual([]);
    expect(keysOf(rowsOf(rest, 'service_request'))).toEqual(
      keysOf(rowsOf(pages.slice(stopped + 1), 'service_request')),
    );
  });

  it('reads XML where the server speaks nothing else, with the same result', async () => {
    const xml = await start(madeUpWorld, madeUpKnobs({ to: '2021-07-09' }), { formats: ['xml'] });
    const json = await start(madeUpWorld, madeUpKnobs({ to: '2021-07-09' }), { formats: ['json'] });
    const at = { now: '2021-07-09T03:00:00Z', pageSize: 40 };
    const [one, other] = [await pullIoc(xml, at), await pullIoc(json, at)];
    const drafts = (found: typeof one): unknown => translateAll(rowsOf(found, 'service_request'));
    expect(drafts(one)).toEqual(drafts(other));
    expect(rowsOf(one, 'service_request').length).toBeGreaterThan(400);
  });
});

describe('an IOC that behaves badly', () => {
  it('is asked again after errors, politely, and nothing is missing', async () => {
    const knobs = { to: '2020-09-01' };
    const calm = await start(madeUpWorld, madeUpKnobs(knobs));
    const faulty = await start(madeUpWorld, madeUpKnobs({ ...knobs, errorRate: 0.04, latencyMs: 2 }));
    const at = { now: '2020-09-01T03:00:00Z' };
    const [one, other] = [await pullIoc(calm, at), await pullIoc(faulty, at)];
    expect(keysOf(rowsOf(other, 'service_request'))).toEqual(keysOf(rowsOf(one, 'service_request')));
    expect(keysOf(rowsOf(other, 'indicator'))).toEqual(keysOf(rowsOf(one, 'indicator')));
  });

  it('that cuts pages short is incomplete, keeps what was whole and is asked again for the rest', async () => {
    const short = await start(madeUpWorld, madeUpKnobs({ to: '2020-06-01', truncatedPages: 1 }));
    const pages = await pullIoc(short, { now: '2020-06-01T03:00:00Z' });
    const reports = pages.at(-1)!;
    expect(reports.whole).toBe(false);
    expect(reports.incompleteBecause).toMatch(/^a page of reports has \d+ of \d+ announced$/);
    expect(reports.rows.length).toBeGreaterThan(10);
    expect(pages[0]!.incompleteBecause).toMatch(/^the indicator warehouse announced \d+ figures and gave \d+$/);
    const calm = await start(madeUpWorld, madeUpKnobs({ to: '2020-06-01' }));
    const rest = await pullIoc(calm, { now: '2020-06-01T03:00:00Z', cursor: reports.cursor });
    const whole = await pullIoc(calm, { now: '2020-06-01T03:00:00Z' });
    expect(keysOf(rowsOf(rest, 'service_request'))).toEqual(keysOf(rowsOf(whole, 'service_request')));
    expect(new Set(keysOf(rowsOf(rest, 'indicator')))).toEqual(new Set(keysOf(rowsOf(whole, 'indicator'))));
  });

  it('that sends reports twice still gives one draft each', async () => {
    const twice = await start(madeUpWorld, madeUpKnobs({ to: '2020-06-01', duplicates: 0.3 }));
    const drafts = translateAll(rowsOf(await pullIoc(twice, { now: '2020-06-01T03:00:00Z' }), 'service_request'));
    const byKey = new Map(drafts.map(({ draft }) => [draft!.key, draft]));
    expect(byKey.size).toBeLessThan(drafts.length);
    for (const { draft } of drafts) expect(draft).toEqual(byKey.get(draft!.key));
  });

  it('with dirty rows loses only those, and names what is wrong', async () => {
    const dirty = await start(madeUpWorld, madeUpKnobs({ dirtyRows: 0.1 }));
    const translations = translateAll((await pullIoc(dirty, { now })).flatMap(({ rows }) => rows));
    const codes = new Set(translations.flatMap(({ rejection }) => (rejection ? [rejection.code] : [])));
    expect(codes).toEqual(new Set(['MISSING_FIELD', 'BAD_DATE', 'BAD_VALUE']));
    const flags = new Set(translations.flatMap(({ draft }) => draft?.flags ?? []));
    expect(flags).toEqual(new Set(['UNKNOWN_CODE', 'ESTIMATE_AFTER_OFFICIAL']));
    expect(translations.filter(({ draft }) => draft).length).toBeGreaterThan(2500);
  });

  it('that refuses the password says so without quoting it', async () => {
    const ioc = await start(madeUpWorld, madeUpKnobs({ to: '2020-06-01' }));
    await expect(pullIoc({ ...ioc, password: 'sai-mat-khau' }, { now })).rejects.toMatchObject({
      code: 'GIANH_SOURCE_UNAVAILABLE',
      message: 'The IOC could not be read: the indicator warehouse refuses the credentials of this source.',
    });
  });

  it('without either interface at its address is refused with a hint', async () => {
    const ioc = await start(madeUpWorld, madeUpKnobs({ to: '2020-06-01' }));
    await expect(pullIoc({ url: `${ioc.url}/elsewhere` }, { now })).rejects.toMatchObject({
      code: 'GIANH_SOURCE_UNAVAILABLE',
    });
  });
});

describe('what a pull lets through', () => {
  it('holds nothing of a citizen, no free words and no exact place', async () => {
    const ioc = await start(madeUpWorld, madeUpKnobs({ to: '2020-06-01' }));
    const pages = await pullIoc(ioc, { now: '2020-06-01T03:00:00Z' });
    const landed = JSON.stringify(pages.map(({ rows }) => rows));
    expect(landed).not.toMatch(/Thử|0900000|example\.invalid|Không Có Thật|dữ liệu sinh ra|jpg|cán bộ/);
    const places = rowsOf(pages, 'service_request').map(({ values }) => String(values.lat));
    expect(places.every((place) => /^\d+\.\d{3}$/.test(place))).toBe(true);
  });
});
