import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import { dossierRow, officesOn } from '../api/support/sample-rows.js';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';

let hub: TestHub;
let folder: string;
const before = { ...process.env };

beforeAll(async () => {
  hub = await openTestHub('cli_export');
  const places = hub.hub.registers();
  const [office] = officesOn(places, 'COMMUNE', '2021-07-05');
  await hub.publish(
    Array.from({ length: 230 }, (_, number) => dossierRow(places, office!.code, `X-${number}`, '2021-07-05')),
  );
  folder = mkdtempSync(join(tmpdir(), 'gianh-export-'));
  const { connectionString } = (hub.pool as unknown as { readonly options: { readonly connectionString: string } })
    .options;
  Object.assign(process.env, { DATABASE_URL: connectionString, GIANH_HOME: folder, GIANH_HASH_KEY: 'x'.repeat(64) });
});
afterAll(async () => {
  process.env = before;
  process.exitCode = 0;
  await hub?.close();
  rmSync(folder, { recursive: true });
});

/** Runs the command in this process; what it prints, what it complains, and its exit code. */
async function gianh(...words: readonly string[]): Promise<{ out: string; complaint: string; exit: unknown }> {
  const [out, complaint]: string[][] = [[], []];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => void out!.push(String(line)));
  const error = jest.spyOn(console, 'error').mockImplementation((line) => void complaint!.push(String(line)));
  process.exitCode = undefined;
  await runCommandLine(['node', 'gianh', 'export', ...words]);
  const exit = process.exitCode;
  process.exitCode = undefined;
  log.mockRestore();
  error.mockRestore();
  return { out: out!.join('\n'), complaint: complaint!.join('\n'), exit };
}

describe('gianh export', () => {
  it('writes all rows of a document to a file and says how many, as JSON for scripts', async () => {
    const file = join(folder, 'dossiers.csv');
    const { out, exit } = await gianh('dossiers-to-do', '--out', file, '--dialect', 'vi', '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ name: 'dossiers-to-do', format: 'csv', file, rows: 230 });
    const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(231);
    expect(lines[0]).toMatch(/^\ufeffid;code;status;/);
  });

  it('takes variables, lists with commas, and the format from the ending of the file', async () => {
    const file = join(folder, 'map.ndjson');
    const periods = '{"codes":["2021-07"]}';
    const { exit, complaint } = await gianh(
      'wall-one-stop-map',
      '--var',
      `periods=${periods}`,
      '--var',
      'under=450',
      '--out',
      file,
    );
    expect({ exit, complaint }).toEqual({ exit: 0, complaint: '' });
    const rows = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(new Set(rows.map((row) => JSON.parse(row).period))).toEqual(new Set(['2021-07']));
  });

  it.each([
    [['dossiers-to-doo'], 1, 'dossiers-to-do'],
    [['dossiers-to-do', '--format', 'pdf'], 64, 'xlsx'],
    [['dossiers-to-do', '--dialect', 'fr'], 64, 'vi'],
    [['dossiers-to-do', '--var', 'area'], 64, 'name=value'],
    [['dossiers-to-do', '--var', 'first=many'], 64, '$first'],
    [['wall-one-stop-map', '--var', 'under=99'], 1, '99'],
  ] as const)('refuses %j with exit code %i, saying what to write', async (words, code, hint) => {
    const file = join(folder, 'refused.csv');
    const { exit, complaint } = await gianh(...words, '--out', file);
    expect(exit).toBe(code);
    expect(complaint).toContain(hint);
    expect(readdirSync(folder).filter((name) => name.startsWith('refused'))).toEqual([]);
  });
});
