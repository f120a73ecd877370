import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { dossierRow, officesOn } from '../api/support/sample-rows.js';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';
import { serve, type Served } from './support/serve.js';

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const inBrowser = browserPath === undefined ? describe.skip : describe;
if (browserPath === undefined)
  process.stderr.write('graphiql.test: skipped, no browser is installed on this machine\n');

inBrowser('GraphiQL in a browser', () => {
  let hub: TestHub;
  let served: Served;
  let browser: Browser;
  const outside: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    if (!existsSync('web/dist/graphiql.html')) execFileSync(process.execPath, ['web/build.mjs']);
    hub = await openTestHub('graphiql');
    const places = hub.hub.registers();
    const offices = officesOn(places, 'COMMUNE', '2021-07-09');
    await hub.publish(
      offices.map(({ code }, index) => dossierRow(places, code, `G-${index}`, '2021-07-05', { finished: 2 })),
    );
    served = await serve(hub.ports);
    browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await hub?.close();
  });

  async function open(path: string): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(served.url) && !/^(data|blob):/.test(request.url())) outside.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${served.url}${path}`);
    return page;
  }

  it('opens the example asked for, runs it and shows the numbers, without a request to anywhere else', async () => {
    const page = await open('/graphiql?operation=3-one-stop-coverage');
    await page.locator('.graphiql-query-editor').getByText('OneStopCoverage').first().waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: /execute query/i }).click();
    const result = page.locator('.graphiql-response');
    await result.getByText('"numerator": 151').first().waitFor({ timeout: 20_000 });
    await result.getByText('"denominator": 151').first().waitFor();
    expect(await page.getByRole('tab').count()).toBeGreaterThanOrEqual(3);
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
  });

  it('is reached from the front page, whose examples open it', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: /One-stop offices at work/ }).click();
    await page.getByRole('button', { name: /execute query/i }).waitFor({ timeout: 20_000 });
    expect(page.url()).toContain('/graphiql?operation=3-one-stop-coverage');
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
  });
});
