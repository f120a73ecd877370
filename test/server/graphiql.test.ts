import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { dossierRow, officesOn } from '../api/support/sample-rows.js';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';
import { serve, type Served } from './support/serve.js';

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const inBrowser = browserPath === undefined ? describe.skip : describe;
if (browserPath === undefined)
  process.stderr.write('graphiql.test: skipped, no browser is installed on this machine\n');

const examples = readdirSync('schema/operations/analysts')
  .filter((file) => file.endsWith('.graphql'))
  .sort();
const rate = `query MyRate($periods: [PeriodCode!]) {
  metrics(keys: [ONE_STOP_COVERAGE_COMMUNE], periods: { codes: $periods }) {
    rows { area { name } values { value numerator } }
  }
}`;
/** The closed network of an office: no name is known, no other address answers. */
const noOtherHost = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
const patience = { timeout: 20_000 };

inBrowser('GraphiQL in a browser', () => {
  let hub: TestHub;
  let served: Served;
  let browser: Browser;
  const asked: string[] = [];
  const outside: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    execFileSync(process.execPath, ['web/build.mjs']);
    hub = await openTestHub('graphiql');
    const places = hub.hub.registers();
    const offices = officesOn(places, 'COMMUNE', '2021-07-09');
    await hub.publish(
      offices.map(({ code }, index) => dossierRow(places, code, `G-${index}`, '2021-07-05', { finished: 2 })),
    );
    served = await serve(hub.ports);
    browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox', noOtherHost] });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await hub?.close();
  });

  const newPerson = (): Promise<BrowserContext> =>
    browser.newContext({
      viewport: { width: 1400, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });

  async function open(path: string, person?: BrowserContext): Promise<Page> {
    const page = await (person ?? (await newPerson())).newPage();
    page.setDefaultTimeout(patience.timeout);
    page.on('request', (request) => {
      asked.push(request.url());
      if (!request.url().startsWith(served.url) && !/^(data|blob):/.test(request.url())) outside.push(request.url());
    });
    page.on('console', (message) => {
      // A refused operation is an answer of status 400, which the browser logs too.
      if (message.type() === 'error' && !message.text().includes('status of 400')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${served.url}${path}`);
    return page;
  }

  const run = (page: Page): Promise<void> => page.getByRole('button', { name: /execute query/i }).click();
  const editor = (page: Page): Locator => page.locator('.graphiql-query-editor');
  const result = (page: Page): Locator => page.locator('.graphiql-response');
  const tabs = (page: Page): Promise<string[]> => page.locator('.graphiql-tab-button').allTextContents();
  const selected = (page: Page, name: string): Promise<void> =>
    page.locator('.graphiql-tab-active .graphiql-tab-button').getByText(name, { exact: true }).waitFor();
  const shared = (operation: object): string =>
    `#share=1.${deflateRawSync(JSON.stringify(operation)).toString('base64url')}`;
  const say = (page: Page, words: string): Promise<void> => page.getByText(words).first().waitFor();

  /** A file the page hands to its user. */
  async function downloaded(page: Page, name: RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }

  it('opens the example that the front page names, with a tab for each of the others, runs it and names the snapshot', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: /One-stop offices at work/ }).click();
    await editor(page).getByText('OneStopCoverage').first().waitFor();
    expect(page.url()).toContain('/graphiql?operation=03-one-stop-coverage');
    await selected(page, 'OneStopCoverage');
    expect(await tabs(page)).toEqual(
      examples.map((file) => /query (\w+)/.exec(readFileSync(`schema/operations/analysts/${file}`, 'utf8'))![1]),
    );
    await say(page, 'not run yet');
    await run(page);
    await result(page).getByText('"numerator": 151').first().waitFor();
    await result(page).getByText('"denominator": 151').first().waitFor();
    const { body } = await served.ask('{ snapshot { id } }');
    await page.getByRole('status').getByText(`snapshot ${body.data.snapshot.id}`).waitFor();
  });

  it('says in Vietnamese what each example answers, explains the schema, names every button, and fits a narrow window', async () => {
    const page = await open('/graphiql');
    await editor(page).getByText('OnTimeByDistrict').first().waitFor();
    const list = page.locator('.gianh-examples button');
    expect(await list.count()).toBe(examples.length);
    await list.getByText('độ phủ một cửa điện tử').click();
    await selected(page, 'OneStopCoverage');
    expect(await tabs(page)).toHaveLength(examples.length);

    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const explorer = page.locator('.graphiql-doc-explorer');
    await explorer.getByText('Query', { exact: true }).click();
    await explorer.getByText('metricCatalogue', { exact: true }).click();
    await explorer.getByText('danh mục chỉ số').first().waitFor();

    const nameless = await page
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => !(button.getAttribute('aria-label') ?? button.textContent ?? '').trim())
          .map((button) => button.outerHTML),
      );
    expect(nameless).toEqual([]);

    await page.setViewportSize({ width: 420, height: 850 });
    await page.getByRole('button', { name: 'Show Examples' }).click();
    await list.getByText('phiếu điểm liên ngành').click();
    await list.first().waitFor({ state: 'detached' });
    // Nothing lies over what is to be clicked.
    await page.getByRole('checkbox', { name: /all pages/ }).check();
    await page.getByRole('button', { name: /copy link/i }).click();
    await say(page, 'Link copied.');
    await selected(page, 'ScorecardOfADistrict');
    const tab = await page.locator('.graphiql-tab-active').boundingBox();
    expect(tab!.x).toBeGreaterThanOrEqual(0);
    expect(tab!.x).toBeLessThan(420);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420);
    const above = await page.locator('.graphiql-editors').boundingBox();
    const below = await page.locator('.graphiql-response').boundingBox();
    expect(below!.y).toBeGreaterThanOrEqual(above!.y + above!.height);
    expect(below!.width).toBeGreaterThan(300);
  });

  it('opens a link with operation and variables in a tab of its own, and remembers it and the headers, which no link has', async () => {
    const person = await newPerson();
    const link = shared({
      query: `${rate}\nquery Other { sources { name } }`,
      variables: '{ "periods": ["2025-07"] }',
      operationName: 'Other',
    });
    const page = await open(`/graphiql${link}`, person);
    await editor(page).getByText('MyRate').first().waitFor();
    expect(await tabs(page)).toHaveLength(examples.length + 1);
    expect(new URL(page.url()).hash).toBe('');
    await page.locator('.graphiql-editor-tool').getByText('2025-07').waitFor();
    await selected(page, 'Other');
    await page.getByRole('button', { name: 'Headers' }).click();
    await page.locator('.graphiql-editor-tool .monaco-editor:visible').click();
    await page.keyboard.insertText('{ "x-purpose": "hush" }');
    await page.waitForFunction(() => localStorage.getItem('graphiql:headers')?.includes('hush'));
    await page.waitForFunction(() => localStorage.getItem('graphiql:tabState')?.includes('MyRate'));
    await page.getByRole('button', { name: /copy link/i }).click();
    await say(page, 'Link copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await page.reload();
    await editor(page).getByText('MyRate').first().waitFor();
    expect(await tabs(page)).toHaveLength(examples.length + 1);
    await page.getByRole('button', { name: 'Headers' }).click();
    await page.locator('.graphiql-editor-tool').getByText('x-purpose').waitFor();

    const other = await open(copied.slice(served.url.length));
    await editor(other).getByText('MyRate').first().waitFor();
    await other.locator('.graphiql-editor-tool').getByText('2025-07').waitFor();
    await selected(other, 'Other');
    expect(await other.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('hush');
    expect(asked.filter((address) => address.includes('share'))).toEqual([]);
  });

  it('says that a link was cut, is of another page or too large, and makes none that mail would cut', async () => {
    const page = await open(`/graphiql${shared({ query: rate }).slice(0, -20)}`);
    await say(page, 'The link was cut');
    for (const link of ['#share=1.!!', shared({ query: 'a'.repeat(1_000_000) })]) {
      await page.getByRole('button', { name: /dismiss/i }).click();
      await page.evaluate((hash) => void (location.hash = hash), link);
      await say(page, 'The link was cut');
    }
    expect(await tabs(page)).toHaveLength(examples.length);
    await editor(page).locator('.monaco-editor').first().click();
    // What does not repeat cannot be packed.
    const noise = Array.from({ length: 200 }, () => `# ${randomBytes(45).toString('base64')}\n`).join('');
    await page.evaluate((words) => navigator.clipboard.writeText(words), noise);
    await page.keyboard.press('Control+V');
    await page.getByRole('button', { name: /copy link/i }).click();
    await say(page, 'too long for a link');
  });

  it('hands the result over as XLSX and as CSV that Vietnamese Excel reads, and asks which of several lists is meant', async () => {
    const page = await open(`/graphiql${shared({ query: rate, variables: '{ "periods": ["2021-07"] }' })}`);
    await editor(page).getByText('MyRate').first().waitFor();
    await run(page);
    await result(page).getByText('"numerator": 151').waitFor();
    const workbook = await downloaded(page, /as XLSX/);
    expect(workbook.name).toMatch(/^MyRate-\d+\.xlsx$/);
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
    await say(page, 'Downloaded, read at snapshot');
    const table = await downloaded(page, /Vietnamese Excel/);
    expect(table.bytes.toString('utf8')).toBe(
      '\ufeffarea.name;values.value;values.numerator\r\nTỉnh Quảng Bình;100;151\r\n',
    );

    const query = `query Two { sources { name } dossiers(first: 1, orderBy: [CODE_ASC]) { nodes { code } } }`;
    await page.evaluate((hash) => void (location.hash = hash), shared({ query }));
    await selected(page, 'Two');
    await page.getByRole('button', { name: /with commas/ }).click();
    const { bytes } = await downloaded(page, /^dossiers\.nodes$/);
    expect(bytes.toString('utf8')).toBe('\ufeffcode\r\nG-0\r\n');
    await page.getByRole('checkbox', { name: /all pages/ }).check();
    await page.getByRole('button', { name: /with commas/ }).click();
    await page.getByRole('alert').getByText('GIANH_UNKNOWN_DOCUMENT').waitFor();
  });

  it('runs by keyboard, and shows what was refused in Vietnamese, with its code', async () => {
    const page = await open(`/graphiql${shared({ query: rate, variables: '{ "periods": ["2021-13"] }' })}`);
    await editor(page).getByText('MyRate').first().click();
    await page.keyboard.press('Control+Enter');
    const alert = page.getByRole('alert');
    await alert.getByText('GIANH_BAD_PERIOD').waitFor();
    const { body } = await served.ask(rate, { periods: ['2021-13'] });
    const { vi } = body.errors![0]!.extensions['userMessage'] as { readonly vi: string };
    expect(await alert.locator('[lang=vi]').textContent()).toBe(vi);
  });

  it('asked nobody but the hub, and no policy of the hub had to refuse anything', () => {
    expect(asked.filter((address) => address.endsWith('/graphql')).length).toBeGreaterThan(5);
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
