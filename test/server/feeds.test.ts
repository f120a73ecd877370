import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSchema } from '#api';
import { createExporter, type ExportFormat, readTrustedDocuments } from '#server';
import type { InboxRow } from '#store';
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl';
import { pullIoc, rowsOf, translateAll } from '../sources/ioc/pull-ioc.js';
import { dossierRow, officesOn } from '../api/support/sample-rows.js';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';
import { type Json, serve, type Served } from './support/serve.js';

/** Documents of the test's own beside which none is shipped. */
const documents: Readonly<Record<string, string>> = {
  'received-by-commune': `# Received dossiers by month and area
query ReceivedByCommune($areas: [AreaCode!]!, $periods: [PeriodCode!] = ["2021-07"], $language: Language) {
  metricRows(keys: [DOSSIERS_RECEIVED], areas: { codes: $areas }, periods: { codes: $periods }, language: $language) {
    time period areaCode areaName metric value absence
  }
}`,
  'dossiers-of-areas': `# Dossiers, plain columns and names
query DossiersOfAreas($filter: DossierFilter, $first: Int = 3, $withArea: Boolean! = true) {
  dossiers(first: $first, filter: $filter, orderBy: [CODE_ASC]) {
    nodes {
      code status receivedAt supplements quality
      procedure { code name }
      agency { code name }
      area @include(if: $withArea) { code name(language: EN) validFrom }
    }
    pageInfo { hasNextPage }
  }
}`,
  'dossiers-by-execution': `# The same with a field that only execution answers
query DossiersByExecution($filter: DossierFilter) {
  dossiers(first: 3, filter: $filter, orderBy: [CODE_ASC]) {
    totalCount
    edges { cursor node { code status dueState steps { status department } } }
  }
}`,
  'two-lists': `# Two lists
query TwoLists {
  sources { name }
  calendar(year: 2021) { day }
}`,
  'how-sources-stand': `# Live
query HowSourcesStand {
  sources { name state }
}`,
  'refused-when-asked': `# Fails when it is asked
query RefusedWhenAsked {
  metricRows(keys: [DOSSIERS_RECEIVED], periods: { codes: ["2021-13"] }) { areaCode value }
}`,
};

const fromBuffer = promisify<Buffer, Options, ZipFile>(yauzl.fromBuffer);

/** A figure of the budget in July 2021 as the warehouse published it. */
const budgetRow = (status: string, dataTypeId: number, value: number, unitId: number): InboxRow => ({
  kind: 'indicator_value',
  source: 1,
  naturalKey: `000.00.00.H46|BPC_KTXH_TTNSNN|2021-07|${dataTypeId}`,
  version: '0001',
  deleted: false,
  unitId,
  eventDay: '2021-07-31',
  flags: [],
  deliveryId: undefined,
  cause: 'DELIVERY',
  payload: {
    officeCode: '000.00.00.H46',
    indicatorCode: 'BPC_KTXH_TTNSNN',
    periodCode: '2021-07',
    periodGrain: 'MONTH',
    periodLastDay: '2021-07-31',
    status,
    value,
    unit: 'tỷ đồng',
  },
});

let hub: TestHub;
let served: Served;
let folder: string;
let communes: readonly { readonly code: string; readonly name: string }[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gianh-feeds-'));
  const operations = join(folder, 'operations');
  cpSync('schema/operations/ioc', join(operations, 'ioc'), { recursive: true });
  cpSync('schema/indicators', join(folder, 'indicators'), { recursive: true });
  mkdirSync(join(operations, 'analysts'));
  for (const [name, words] of Object.entries(documents)) {
    writeFileSync(join(operations, 'analysts', `${name}.graphql`), words);
  }
  hub = await openTestHub('feeds');
  const places = hub.hub.registers();
  const offices = officesOn(places, 'COMMUNE', '2021-07-05').slice(0, 3);
  communes = offices
    .map(({ unitId }) => places.areaBook.unit(unitId))
    .map(({ code, nameVi }) => ({ code, name: nameVi }));
  const province = places.areaBook.resolve('44', '2021-07-31').id;
  await hub.publish([budgetRow('PLAN', 1, 500, province), budgetRow('ACTUAL', 3, 512.25, province)]);
  await hub.publish(
    offices.flatMap(({ code }, index) =>
      Array.from({ length: 160 }, (_, number) =>
        dossierRow(places, code, `F-${index}-${String(number).padStart(3, '0')}`, '2021-07-05', {
          ...(number % 2 === 0 ? { finished: 2 } : {}),
          procedureCode: '1.900001',
        }),
      ),
    ),
  );
  served = await serve(hub.ports, { operationsFolder: join(folder, 'operations/analysts') });
});
afterAll(async () => {
  await served?.close();
  await hub?.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(`${served.url}${path}`, { headers: { 'accept-encoding': 'identity', ...headers }, method });
const json = async (path: string): Promise<Json> => (await get(path)).json();
const areas = (): string => communes.map(({ code }) => code).join(',');

describe('a feed as JSON', () => {
  it('is the flat rows of the one list, asked with lists by commas and with parameters of a dashboard', async () => {
    const rows = await json(`/feed/received-by-commune.json?areas=${areas()}&orgId=1&refresh=10s&periods=`);
    expect(rows.map((row: Json) => [row.areaCode, row.value])).toEqual(communes.map(({ code }) => [code, 160]));
    const repeated = communes.map(({ code }) => `areas=${code}`).join('&');
    expect(await json(`/feed/received-by-commune.json?${repeated}`)).toEqual(rows);
    const listed = encodeURIComponent(JSON.stringify(communes.map(({ code }) => code)));
    expect(await json(`/feed/received-by-commune.json?areas=${listed}`)).toEqual(rows);
  });

  it('is the whole data where the document has several lists', async () => {
    const data = await json('/feed/two-lists.json');
    expect(Object.keys(data)).toEqual(['sources', 'calendar']);
    expect(data.calendar).toHaveLength(365);
  });

  it('gives one page of a connection as the document asks for it, with input objects as JSON', async () => {
    const filter = encodeURIComponent(JSON.stringify({ statuses: ['PROCESSING'] }));
    const rows = await json(`/feed/dossiers-of-areas.json?first=2&filter=${filter}&withArea=FALSE`);
    expect(rows.map(({ code }: Json) => code)).toEqual(['F-0-001', 'F-0-003']);
    expect(rows[0].procedure.code).toBe('1.900001');
    expect(rows[0].area).toBeUndefined();
  });

  it.each([
    ['received-by-commune.json', 400, 'GIANH_BAD_VARIABLE', '$areas'],
    ['received-by-commune.json?areas=Huế', 400, 'GIANH_BAD_VARIABLE', '$areas'],
    ['received-by-commune.json?areas=18853&language=FR', 400, 'GIANH_BAD_VARIABLE', '$language'],
    ['dossiers-of-areas.csv?first=many', 400, 'GIANH_BAD_VARIABLE', '$first'],
    ['dossiers-of-areas.csv?first=1&first=2', 400, 'GIANH_BAD_VARIABLE', '$first'],
    ['dossiers-of-areas.csv?filter=all', 400, 'GIANH_BAD_VARIABLE', '$filter'],
    ['dossiers-of-areas.csv?dialect=fr', 400, 'GIANH_BAD_VARIABLE', 'dialect'],
    ['dossiers-of-areas.json?first=1000', 400, 'GIANH_PAGE_SIZE', '200'],
    ['refused-when-asked.json', 400, 'GIANH_BAD_PERIOD', '2021-13'],
    ['two-lists.csv', 400, 'GIANH_NOT_TABULAR', 'sources'],
    ['how-sources-stand.geojson', 400, 'GIANH_NOT_TABULAR', 'area'],
    ['two-list.json', 404, 'GIANH_NOT_FOUND', 'two-lists'],
    ['two-lists.xml', 404, 'GIANH_NOT_FOUND', '.geojson'],
  ])('refuses %s with %i %s, saying what', async (path, status, code, word) => {
    const answer = await get(`/feed/${path}`);
    const { errors } = (await answer.json()) as Json;
    expect([answer.status, errors[0].extensions.code]).toEqual([status, code]);
    expect(errors[0].message).toContain(word);
    expect(answer.headers.get('etag')).toBeNull();
  });
});

describe('a feed as other tools read it', () => {
  it('is CSV with dotted columns, in the dialect asked for', async () => {
    const lines = (await (await get('/feed/dossiers-of-areas.csv?first=1')).text()).split('\r\n');
    expect(lines[0]).toBe(
      'code,status,receivedAt,supplements,quality,procedure.code,procedure.name,agency.code,agency.name,area.code,area.name,area.validFrom',
    );
    expect(lines[1]).toMatch(/^F-0-000,FINISHED,2021-07-05T02:00:00Z,0,,1\.900001,/);
    const vi = await (await get('/feed/dossiers-of-areas.csv?first=1&dialect=vi')).arrayBuffer();
    expect([...new Uint8Array(vi).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(vi)).toContain('code;status;receivedAt');
  });

  it('is GeoJSON with the outline of each row and its values as properties', async () => {
    const answer = await get('/feed/received-by-commune.geojson?areas=18880&areas=18853&periods=2025-07,2021-07');
    expect(answer.headers.get('content-type')).toContain('application/geo+json');
    const { type, features } = (await answer.json()) as Json;
    expect(type).toBe('FeatureCollection');
    const after = features.find(
      ({ properties }: Json) => properties.period === '2025-07' && properties.areaCode === '18880',
    );
    expect(['Polygon', 'MultiPolygon']).toContain(after.geometry.type);
    expect(after.id).toBe('18880');
    // No outline of the communes before the reform is known: the feature is there without one.
    const before = features.find(
      ({ properties }: Json) => properties.period === '2021-07' && properties.areaCode === '18853',
    );
    expect([before.geometry, before.properties.value]).toEqual([null, 160]);
  });

  it('is not sent again while nothing changed, and is after a batch', async () => {
    const path = `/feed/received-by-commune.json?areas=${areas()}`;
    const first = await get(path);
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^W\/"/);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await get(`${path}&from=1&to=2`, { 'if-none-match': `"other", ${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await get(path.replace('18853', '18901'), { 'if-none-match': etag })).status).toBe(200);
    const places = hub.hub.registers();
    const [office] = officesOn(places, 'COMMUNE', '2021-07-05');
    await hub.publish([dossierRow(places, office!.code, 'F-LATER', '2021-07-06')]);
    const later = await get(path, { 'if-none-match': etag });
    expect(later.status).toBe(200);
    expect(((await later.json()) as Json)[0].value).toBe(161);
  });

  it('has a validator of its body where no snapshot settles it', async () => {
    const first = await get('/feed/how-sources-stand.json');
    const etag = first.headers.get('etag')!;
    expect((await get('/feed/how-sources-stand.json', { 'if-none-match': etag })).status).toBe(304);
  });

  it('answers HEAD, gzip and the agents of dashboards and spreadsheets', async () => {
    const path = '/feed/two-lists.json';
    const head = await get(path, {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1000);
    const agents: readonly Record<string, string>[] = [
      { 'user-agent': 'Grafana/12.1.0', accept: 'application/json;q=0.9,text/plain', 'accept-encoding': 'gzip' },
      {
        'user-agent': 'Microsoft.Data.Mashup (https://go.microsoft.com/fwlink/?LinkID=304225)',
        'accept-encoding': 'gzip, deflate',
      },
      { 'user-agent': 'python-requests/2.32.3', accept: '*/*', 'accept-encoding': 'gzip, deflate, br' },
    ];
    for (const headers of agents) {
      const answer = await get(`${path}?_=17000000`, headers);
      expect([answer.status, answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([
        200,
        'gzip',
        'accept-encoding',
      ]);
      expect(((await answer.json()) as Json).calendar).toHaveLength(365);
    }
  });

  it("is asked by Grafana's GraphQL data source too, which posts text with variables of its own", async () => {
    const query = documents['received-by-commune']!;
    const variables = { areas: [communes[0]!.code], __interval: '1m', __from: '0', orgId: 1 };
    const { status, body } = await served.ask(query, variables, { 'user-agent': 'Grafana/12.1.0' });
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(body.data.metricRows).toHaveLength(1);
  });
});

describe('an export', () => {
  const lines = async (path: string): Promise<readonly string[]> =>
    (await (await get(path)).text()).replace('\ufeff', '').trimEnd().split('\r\n');
  const opened = async (format: ExportFormat, road: 'fastest' | 'execution'): Promise<Buffer> => {
    const schema = createSchema(hub.ports.engine.catalogue);
    const found = readTrustedDocuments(join(folder, 'operations'), schema);
    const exporter = createExporter(schema, hub.ports, found, { road });
    const { chunks } = await exporter.open({ name: 'dossiers-of-areas', format, variables: new Map() });
    return buffer(chunks);
  };

  it('holds every page of the list at one snapshot, in its order', async () => {
    const answer = await get('/export/dossiers-of-areas.csv');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="dossiers-of-areas-\d+\.csv"$/);
    const codes = (await lines('/export/dossiers-of-areas.csv')).slice(1).map((line) => line.split(',')[0]);
    expect(codes).toHaveLength(481);
    expect(codes).toEqual([...codes].sort());
  });

  it.each(['csv', 'ndjson', 'json'] as const)(
    'reads records in place as execution answers them: %s',
    async (format) => {
      const inPlace = (await opened(format, 'fastest')).toString();
      expect(inPlace.length).toBeGreaterThan(40_000);
      expect(inPlace).toBe((await opened(format, 'execution')).toString());
    },
  );

  it('reads records in place as execution answers them: xlsx', async () => {
    const [inPlace, executed] = await Promise.all(
      (['fastest', 'execution'] as const).map(async (road) =>
        (await unzip(await opened('xlsx', road))).get('xl/worksheets/sheet1.xml')!,
      ),
    );
    expect(inPlace!.length).toBeGreaterThan(100_000);
    expect(inPlace).toBe(executed);
  });

  it('follows pages by execution where fields need it, a row per element of the one inner list', async () => {
    const [header, ...rows] = await lines('/export/dossiers-by-execution.csv');
    expect(header).toBe('code,status,dueState,steps.status,steps.department');
    expect(rows).toHaveLength(481);
    expect(rows.filter((row) => row.includes('ON_TIME'))).toHaveLength(240);
  });

  it('is JSON of all rows, and one row per line', async () => {
    const rows = await json('/export/dossiers-of-areas.json');
    expect(rows).toHaveLength(481);
    expect(rows[0]).toMatchObject({ code: 'F-0-000', area: { code: communes[0]!.code } });
    const text = await (await get('/export/dossiers-of-areas.ndjson')).text();
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(rows);
  });

  it('is a workbook of typed cells with a sheet of notes', async () => {
    const answer = await get('/export/dossiers-of-areas.xlsx');
    const parts = await unzip(Buffer.from(await answer.arrayBuffer()));
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    expect(sheet.match(/<row>/g)).toHaveLength(482);
    expect(sheet).toContain('<c><v>0</v></c>');
    // 2021-07-05 09:00 in Viet Nam.
    expect(sheet).toContain('<c s="3"><v>44382.375</v></c>');
    expect(parts.get('xl/workbook.xml')).toContain('name="Ghi chú"');
    const notes = parts.get('xl/worksheets/sheet2.xml')!;
    for (const word of [
      'dossiers-of-areas',
      '481',
      'rule version',
      'late reporters',
      'query DossiersOfAreas',
      '&quot;first&quot;'.replaceAll('&quot;', '"'),
    ])
      expect(notes).toContain(word);
  });

  it('answers HEAD without reading, and refuses before it begins', async () => {
    const head = await get('/export/dossiers-of-areas.xlsx', {}, 'HEAD');
    expect([head.status, head.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    for (const [path, status, code] of [
      ['two-lists.xlsx', 400, 'GIANH_NOT_TABULAR'],
      ['refused-when-asked.csv', 400, 'GIANH_BAD_PERIOD'],
      ['nothing.csv', 404, 'GIANH_NOT_FOUND'],
    ] as const) {
      const answer = await get(`/export/${path}`);
      expect([answer.status, ((await answer.json()) as Json).errors[0].extensions.code]).toEqual([status, code]);
      expect(answer.headers.get('content-disposition')).toBeNull();
    }
  });
});

describe('the indicator feed', () => {
  const ask = async (path: string, body?: object): Promise<Json> => {
    const answer = await fetch(`${served.url}${path}`, {
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      headers: { authorization: 'Bearer any', ...(body ? { 'content-type': 'application/json' } : {}) },
    });
    expect(answer.status).toBe(200);
    return answer.json();
  };
  const slice = { officeCode: '000.00.00.H46', dataTypeId: 3, periodId: 7, dataYear: 2021 };

  it("answers figures under the warehouse's names, by POST and by GET", async () => {
    const all = await ask('/indicators', {
      ...slice,
      indicatorCodes: ['BPC_DT_PAHT', 'BPC_CCHC_TLDH', 'BPC_KTXH_TTNSNN', 'NO'],
    });
    expect(all.error.code).toBe(200);
    expect(all.total).toBe(all.data.length);
    expect(all.data).toContainEqual({ indicatorCode: 'BPC_CCHC_TLDH', unit: '%', value: expect.any(Number) });
    expect(all.data).toContainEqual({ indicatorCode: 'BPC_KTXH_TTNSNN', unit: 'tỷ đồng', value: 512.25 });
    const one = await ask(
      '/indicators?officeCode=000.00.00.H46&indicatorCode=BPC_KTXH_TTNSNN&dataTypeId=1&periodId=7&dataYear=2021',
    );
    expect(one.data).toEqual([{ indicatorCode: 'BPC_KTXH_TTNSNN', unit: 'tỷ đồng', value: 500 }]);
    expect((await ask('/indicators', { ...slice, indicatorCodes: ['BPC_KTXH_TTNSNN'], periodId: 21 })).data).toEqual(
      [],
    );
    expect(
      (await ask('/indicators', { ...slice, indicatorCodes: ['BPC_KTXH_TTNSNN'], dataTypeId: 9 })).error.code,
    ).toBe(400);
  });

  it("is pulled by the hub's own adapter of the warehouse", async () => {
    const pages = await pullIoc(
      { url: served.url, username: 'wall', password: 'made-up' },
      { now: '2026-11-22T03:00:00Z' },
    );
    const drafts = translateAll(rowsOf(pages, 'indicator')).map(({ draft }) => draft!);
    expect(pages.every(({ whole }) => whole)).toBe(true);
    const budget = drafts.filter(({ fields }) => fields.indicatorCode === 'BPC_KTXH_TTNSNN');
    expect(budget.map(({ key, fields }) => [key, fields.value]).sort()).toEqual([
      ['000.00.00.H46|BPC_KTXH_TTNSNN|2021-07|1', '500'],
      ['000.00.00.H46|BPC_KTXH_TTNSNN|2021-07|3', '512.25'],
    ]);
    expect(
      drafts.some(({ fields }) => fields.indicatorCode === 'BPC_CCHC_TLDH' && fields.periodCode === '2021-07'),
    ).toBe(true);
  });
});

/** The parts of a package by their path. */
async function unzip(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBuffer(bytes, { lazyEntries: true });
  const parts = new Map<string, string>();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  zip.on('error', reject).on('end', resolve);
  zip.on('entry', (entry: Entry) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      void text(stream).then((content) => {
        parts.set(entry.fileName, content);
        zip.readEntry();
      }, reject);
    });
  });
  zip.readEntry();
  await promise;
  return parts;
}
