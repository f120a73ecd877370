import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl';
import { dossierRow, officesOn } from '../api/support/sample-rows.js';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';
import { type Json, serve, type Served } from './support/serve.js';

const fromBuffer = promisify<Buffer, Options, ZipFile>(yauzl.fromBuffer);

const dossiers = `query Mine($area: AreaCode, $first: Int = 3) {
  dossiers(first: $first, filter: { area: $area }, orderBy: [CODE_ASC]) {
    nodes { code receivedAt workingDaysTaken area { name } }
  }
}`;
const twoTables = '{ sources { name } dossiers(first: 2, orderBy: [CODE_ASC]) { nodes { code } } }';
const rate = `{
  metrics(keys: [ONE_STOP_COVERAGE_COMMUNE], periods: { codes: ["2021-07"] }) {
    rows { area { name } values { value numerator } }
  }
}`;

/** More than the two of a page. */
const openDossiers = 5;

describe("an asker's own answer as a file", () => {
  let hub: TestHub;
  let served: Served;
  let trusted: Served;

  beforeAll(async () => {
    hub = await openTestHub('answer_files');
    const places = hub.hub.registers();
    const offices = officesOn(places, 'COMMUNE', '2021-07-09');
    await hub.publish(
      offices.map(({ code }, index) =>
        dossierRow(places, code, `D-${1000 + index}`, '2021-07-05', index < openDossiers ? {} : { finished: 2 }),
      ),
    );
    served = await serve(hub.ports);
    trusted = await serve(hub.ports, { acceptedDocuments: 'trusted', profile: 'production' });
  });
  afterAll(async () => {
    await served?.close();
    await trusted?.close();
    await hub?.close();
  });

  const post = (
    file: string,
    body: unknown,
    { url } = served,
    headers: Record<string, string> = {},
  ): Promise<Response> =>
    fetch(`${url}/export/${file}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const refusal = async (answer: Promise<Response>): Promise<Json> => {
    const { status, body } = await answer.then(async (one) => ({
      status: one.status,
      body: (await one.json()) as Json,
    }));
    const { message, extensions } = body.errors[0];
    return { status, message, ...extensions };
  };

  it('is the page that was asked for, at the snapshot named, with a byte-order mark for Excel', async () => {
    const answer = await post('answer.csv', { query: dossiers });
    expect(answer.status).toBe(200);
    const snapshot = answer.headers.get('gianh-snapshot');
    expect(snapshot).toMatch(/^\d+$/);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="Mine-${snapshot}.csv"`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const lines = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
    expect(lines[0]).toBe('code,receivedAt,workingDaysTaken,area.name');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['D-1000', 'D-1001', 'D-1002']);
    expect(lines[1]).toMatch(/(Xã|Phường|Thị trấn) /);
  });

  it('is written as Vietnamese Excel reads it', async () => {
    const std = await (await post('answer.csv', { query: rate })).text();
    const vi = await (await post('answer.csv?dialect=vi', { query: rate })).text();
    expect(std).toContain('Tỉnh Quảng Bình,100,151');
    expect(vi).toContain('Tỉnh Quảng Bình;100;151');
    expect(await refusal(post('answer.csv?dialect=fr', { query: rate }))).toMatchObject({
      status: 400,
      code: 'GIANH_BAD_VARIABLE',
    });
  });

  it('takes variables, and of several operations the one that was run', async () => {
    const query = `${dossiers}\nquery Other { sources { name } }`;
    const asked = { query, operationName: 'Mine', variables: { first: 2 } };
    const lines = (await (await post('answer.csv', asked)).text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    const other = await (await post('answer.csv', { query, operationName: 'Other' })).text();
    expect(other.trimEnd().split('\r\n')[0]).toBe('name');
  });

  it('is a workbook with numbers as numbers and notes of that very snapshot', async () => {
    const answer = await post('answer.xlsx', { query: rate });
    const sheets = await unzipped(Buffer.from(await answer.arrayBuffer()));
    expect(sheets.get('xl/workbook.xml')).toContain('Ghi chú');
    expect(sheets.get('xl/worksheets/sheet1.xml')).toContain('Tỉnh Quảng Bình');
    expect(sheets.get('xl/worksheets/sheet1.xml')).toContain('<v>151</v>');
    const notes = sheets.get('xl/worksheets/sheet2.xml')!;
    const snapshot = answer.headers.get('gianh-snapshot')!;
    expect(notes).toMatch(new RegExp(`\\(snapshot\\).*?<t[^>]*>${snapshot}</t>`));
    expect(notes).toContain('ONE_STOP_COVERAGE_COMMUNE');
  });

  it('is one of several lists by name, and says which there are', async () => {
    expect(await refusal(post('answer.csv', { query: twoTables }))).toMatchObject({
      status: 400,
      code: 'GIANH_NOT_TABULAR',
      lists: ['sources', 'dossiers.nodes'],
    });
    const chosen = await (await post('answer.csv?list=dossiers.nodes', { query: twoTables })).text();
    expect(chosen).toBe('code\r\nD-1000\r\nD-1001\r\n');
    expect(await refusal(post('answer.csv?list=nowhere', { query: twoTables }))).toMatchObject({
      code: 'GIANH_NOT_TABULAR',
    });
    expect(await refusal(post('answer.csv', { query: '{ area(code: "44") { name } }' }))).toMatchObject({
      code: 'GIANH_NOT_TABULAR',
      lists: [],
    });
  });

  it('has all pages where the operation is published, and only there', async () => {
    const query = readFileSync('schema/operations/apps/dossiers-to-do.graphql', 'utf8');
    const whole = await (await fetch(`${served.url}/export/dossiers-to-do.csv`)).text();
    expect(whole.trimEnd().split('\r\n')).toHaveLength(1 + openDossiers);
    const asked = { query, variables: { first: 2, area: null } };
    expect((await (await post('answer.csv', asked)).text()).trimEnd().split('\r\n')).toHaveLength(1 + 2);
    expect(await (await post('answer.csv?pages=all', asked)).text()).toBe(whole);
    expect(await refusal(post('answer.csv?pages=all', { query: dossiers }))).toMatchObject({
      status: 400,
      code: 'GIANH_UNKNOWN_DOCUMENT',
    });
    expect(await refusal(post('answer.csv?pages=some', { query: dossiers }))).toMatchObject({
      code: 'GIANH_BAD_VARIABLE',
    });
  });

  it('is what the guide asks for by curl', async () => {
    const guide = readFileSync('docs/how-to/use-graphiql.md', 'utf8');
    const [, command] = /```sh\n(curl [^]*?)```/.exec(guide)!;
    const real = command!.replace('http://localhost:4000', served.url).replace('-o rates.xlsx', '-f');
    const bytes = await new Promise<Buffer>((resolve, reject) => {
      execFile('bash', ['-c', real], { encoding: 'buffer' }, (error, out) => (error ? reject(error) : resolve(out)));
    });
    expect((await unzipped(bytes)).get('xl/worksheets/sheet1.xml')).toContain('Tỉnh Quảng Bình');
  });

  it.each([
    ['a page above the limit', { query: dossiers, variables: { first: 100_000 } }, 'GIANH_PAGE_SIZE'],
    [
      'nesting above the limit',
      { query: `{ area(code: "44") ${'{ parent '.repeat(40)}{ code }${' }'.repeat(40)} }` },
      'GIANH_OPERATION_LIMIT',
    ],
    ['a field that is not there', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['no GraphQL', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['a variable of another type', { query: dossiers, variables: { first: 'two' } }, 'BAD_USER_INPUT'],
    ['an operation that is not in it', { query: dossiers, operationName: 'Nobody' }, 'OPERATION_RESOLUTION_FAILURE'],
    ['no text', { extensions: {} }, 'GIANH_BAD_VARIABLE'],
    ['a batch', [{ query: dossiers }], 'GIANH_OPERATION_LIMIT'],
    ['a period that is none', { query: rate.replace('2021-07', '2021-13') }, 'GIANH_BAD_PERIOD'],
  ])('is refused as /graphql refuses it: %s', async (_what, body, code) => {
    const { status, message, ...extensions } = await refusal(post('answer.csv', body));
    expect(extensions.code).toBe(code);
    expect(status).toBe(400);
    expect(extensions.userMessage.vi).toEqual(expect.any(String));
    expect(message).not.toMatch(/\bat \w+ \(|node_modules/);
  });

  it('is not given to a foreign page, which can send plain text only', async () => {
    const plain = await post('answer.csv', JSON.stringify({ query: dossiers }), served, {
      'content-type': 'text/plain',
    });
    expect(plain.status).toBe(400);
    const form = await post('answer.csv', 'query=x', served, { 'content-type': 'application/x-www-form-urlencoded' });
    expect(form.status).toBe(415);
  });

  it('is refused where only published operations are answered', async () => {
    expect(await refusal(post('answer.csv', { query: dossiers }, trusted))).toMatchObject({
      status: 400,
      code: 'GIANH_UNKNOWN_DOCUMENT',
    });
  });

  it('tells whoever looks for the editor in production that it is switched off, and why', async () => {
    const answer = await fetch(`${trusted.url}/graphiql`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('GIANH_PROFILE=production');
    expect((await fetch(`${trusted.url}/graphiql/examples.json`)).status).toBe(404);
  });
});

async function unzipped(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBuffer(bytes, { lazyEntries: true });
  const found = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        void text(stream).then((content) => {
          found.set(entry.fileName, content);
          zip.readEntry();
        }, reject);
      });
    });
    zip.on('end', resolve).on('error', reject);
    zip.readEntry();
  });
  return found;
}
