import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readSettings } from '#config';
import { silentLogger } from '#kernel';
import { startHub } from '../../src/main/start-hub.js';
import { soundDefinition } from '../metrics/definition/catalogue-file.js';
import { createConfiguredHome } from '../support/configured-home.js';
import { createTestDatabase } from '../support/test-database.js';

it("a deployment's own metric is in schema, catalogue and search of a hub that is started, and answered", async () => {
  const [place, database] = await Promise.all([createConfiguredHome(), createTestDatabase('own_metric')]);
  const folder = join(place.home, 'metrics/administration');
  await mkdir(folder, { recursive: true });
  const text = soundDefinition
    .replace('key: DOSSIERS_RECEIVED', 'key: ONLINE_SHARE_OF_OURS')
    .replace('vi: Hồ sơ tiếp nhận', 'vi: Tỷ lệ trực tuyến của riêng tỉnh')
    .replace('kind: COUNT\nunit: COUNT', 'kind: RATIO\nunit: PERCENT\ndenominator: dossiers_received')
    .replace('rules:', 'where: { CHANNEL: [ONLINE] }\nrules:');
  await writeFile(join(folder, 'online-share-of-ours.yaml'), text);
  const env = { DATABASE_URL: database.url, GIANH_HOME: place.home, PORT: '0', GIANH_HASH_KEY: 'k'.repeat(64) };
  const settings = readSettings({ env, cwd: place.home });
  const { url, ready, stop } = await startHub(settings, silentLogger, { say: () => undefined, tell: () => undefined });
  try {
    await ready;
    const query = `{
      __type(name: "MetricKey") { enumValues { name } }
      metricCatalogue(text: "truc tuyen cua rieng tinh") { key formula }
      metrics(keys: [ONLINE_SHARE_OF_OURS], areas: { codes: ["44"] }, periods: { codes: ["2024-03"] }) { rows { values { absence metric { name } } } }
    }`;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as Record<string, Record<string, unknown>>;
    expect(errors).toBeUndefined();
    expect(data!['__type']).toMatchObject({
      enumValues: expect.arrayContaining([{ name: 'DOSSIERS_RECEIVED' }, { name: 'ONLINE_SHARE_OF_OURS' }]),
    });
    expect(data!['metricCatalogue']).toEqual([
      { key: 'ONLINE_SHARE_OF_OURS', formula: expect.stringContaining('only CHANNEL in ONLINE') },
    ]);
    const metric = { name: 'Tỷ lệ trực tuyến của riêng tỉnh' };
    expect(data!['metrics']).toEqual({ rows: [{ values: [{ absence: 'NO_DATA', metric }] }] });
  } finally {
    await stop();
    await place.remove();
    await database.drop();
  }
});
