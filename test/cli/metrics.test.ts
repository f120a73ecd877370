import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { soundDefinition } from '../metrics/definition/catalogue-file.js';
import { type ConfiguredHome, createConfiguredHome } from '../support/configured-home.js';
import { runGianh } from '../support/running-hub.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const own = soundDefinition
  .replace('key: DOSSIERS_RECEIVED', 'key: MY_DOSSIERS')
  .replaceAll('Dossiers received', 'Mine');

let place: ConfiguredHome;
let database: TestDatabase;
beforeAll(async () => {
  place = await createConfiguredHome();
  database = await createTestDatabase('cli_metrics');
});
afterAll(async () => {
  await place.remove();
  await database.drop();
});

const gianh = (...args: readonly string[]) =>
  runGianh(['metrics', ...args], place.home, { DATABASE_URL: database.url, GIANH_HOME: place.home });

async function draft(path: string, text: string): Promise<string> {
  const file = join(place.home, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

describe('gianh metrics', () => {
  it('lint takes the shipped definitions, and a draft beside them', async () => {
    const sound = await draft('drafts/administration/my-dossiers.yaml', own);
    const [alone, beside] = await Promise.all([gianh('lint'), gianh('lint', sound)]);
    const count = ({ stdout }: { readonly stdout: string }) =>
      Number(/^(\d+) definitions without fault/.exec(stdout)?.[1]);
    expect([alone.code, beside.code]).toEqual([0, 0]);
    expect(count(beside)).toBe(count(alone) + 1);
  });

  it('lint tells every fault of a draft with file, line and field, and ends with 2', async () => {
    const faulty = own.replace('unit: COUNT', 'unit: COUNTS').replace('direction: NEITHER\n', '');
    const file = await draft('drafts/administration/faulty/administration/my-dossiers.yaml', faulty);
    const { code, stderr } = await gianh('lint', file);
    expect(code).toBe(2);
    expect(stderr).toContain(`${file}, line 8, unit: COUNTS is not known; did you mean COUNT`);
    expect(stderr).toContain(`${file}, line 1, direction: is missing`);
    expect(stderr).toContain('(GIANH_SEED_INVALID)');
  });

  it('list finds by words without diacritics and by sector, and refuses a sector that is none', async () => {
    const [found, sector, unknown] = await Promise.all([
      gianh('list', '--text', 'ho so tre hen', '--json'),
      gianh('list', '--sector', 'GOVERNANCE'),
      gianh('list', '--sector', 'GOVERNANCES'),
    ]);
    expect(JSON.parse(found.stdout)[0]).toMatchObject({ key: 'DOSSIERS_OVERDUE' });
    expect(sector.stdout).toMatch(/^key +sector +kind +unit +name\n[^]*PCI_RANK +GOVERNANCE +INDEX +RANK/);
    expect(sector.stdout).not.toContain('VISITS');
    expect(unknown).toMatchObject({ code: 64, stderr: expect.stringMatching(/Did you mean GOVERNANCE\?/) });
  });

  it("a deployment's own definition is listed, and in the pages", async () => {
    await draft('metrics/administration/my-dossiers.yaml', own);
    const pages = join(place.home, 'pages');
    const [listed, check] = await Promise.all([gianh('list'), gianh('docs', '--out', pages, '--check')]);
    expect(listed.stdout).toMatch(/^MY_DOSSIERS +ADMINISTRATION/m);
    expect(check).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^Not up to date: README.md, administration.md/),
    });

    await draft('pages/notes.md', 'my own words');
    expect(await gianh('docs', '--out', pages)).toMatchObject({ code: 0 });
    expect(await readFile(join(pages, 'administration.md'), 'utf8')).toMatch(/^## MY_DOSSIERS$/m);
    expect(await readdir(pages)).toContain('notes.md');
    expect(await gianh('docs', '--out', pages, '--check')).toMatchObject({ code: 0 });
  });

  it('explain prints the plan of a question and its values, and says what falls back to records', async () => {
    const asked = ['DOSSIERS_RECEIVED', 'DOSSIER_ON_TIME_RATE_REPORT', '--period', '2021-07'];
    const whole = await gianh('explain', ...asked);
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    expect(whole.stdout).toMatch(/^Snapshot 0, 1 statements:\n {2}cells dossier_cell_month\/subtree\n/);
    expect(whole.stdout).toMatch(/^DOSSIERS_RECEIVED +Tỉnh Quảng Bình +2021-07 +NO_DATA +CELLS$/m);

    const { stdout } = await gianh('explain', 'VISITS', '--period', '2021-W27', '--by', 'FACILITY', '--json');
    expect(JSON.parse(stdout)).toEqual({ snapshot: 0, plan: ['records visit for visits'], values: [] });
    expect(await gianh('explain', 'VISITZ', '--period', '2021')).toMatchObject({
      code: expect.any(Number),
      stderr: expect.stringMatching(/Did you mean VISITS[^]*GIANH_UNKNOWN_METRIC/),
    });
    expect(await gianh('explain', 'VISITS', '--period', '2021', '--frame', 'today')).toMatchObject({ code: 64 });
  });
});
