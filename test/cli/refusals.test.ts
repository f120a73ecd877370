import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConfiguredHome } from '../support/configured-home.js';
import { runGianh, serverOf } from '../support/running-hub.js';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'gianh-refused-'));
});
afterAll(async () => rm(home, { recursive: true, force: true }));

const commands = [
  ...['start', 'simulate', 'status', 'pull', 'load', 'reporter', 'reporter list', 'reporter add', 'reporter end'],
  ...['rejections', 'rejections list', 'rejections replay', 'verify', 'migrate', 'schema', 'schema print'],
  ...['close-period', 'thin'],
  ...['metrics', 'metrics lint', 'metrics list', 'metrics explain', 'metrics docs'],
];

describe('the command line teaches', () => {
  it('all its commands and exit codes', async () => {
    const { code, stdout } = await runGianh(['--help'], home);
    expect(code).toBe(0);
    for (const command of commands) expect(stdout).toContain(`  ${command.split(' ')[0]}`);
    expect(stdout).toMatch(/Exit codes[\s\S]* 64 {2}GIANH_USAGE/);
  });

  it('each command by itself', async () => {
    for (let at = 0; at < commands.length; at += 4) {
      const asked = commands.slice(at, at + 4);
      const answers = await Promise.all(asked.map((command) => runGianh([...command.split(' '), '--help'], home)));
      for (const [index, { code, stdout, stderr }] of answers.entries()) {
        expect({ command: asked[index], code, stderr }).toEqual({ command: asked[index], code: 0, stderr: '' });
        expect(stdout).toMatch(new RegExp(`^Usage: gianh ${asked[index]}`));
      }
    }
  });

  it('what it does not know, with exit code 64', async () => {
    const wrong = [['strat'], ['load'], ['verify', '--sometimes'], ['reporter', 'list', 'too', 'much'], []];
    const answers = await Promise.all(wrong.map((args) => runGianh(args, home)));
    expect(answers.map(({ code }) => code)).toEqual(wrong.map(() => 64));
    expect(answers[0]!.stderr).toMatch(/unknown command 'strat'[\s\S]*start/);
  });

  it('the schema as it is published', async () => {
    const { code, stdout } = await runGianh(['schema', 'print'], home);
    expect(code).toBe(0);
    expect(stdout).toBe(await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
  });
});

describe('a start is refused in sentences that say what to do', () => {
  it('when the configuration has faults: all of them in one list, exit code 2', async () => {
    const folder = await mkdtemp(join(home, 'bad-'));
    await writeFile(join(folder, 'gianh.config.yaml'), 'port: high\nsources:\n  - { name: X, system: fax }\n');
    const { code, stderr } = await runGianh(['start'], folder, { PORT: 'seventy', GIANH_PUBLISH_BATCH_ROWS: '0' });
    expect(code).toBe(2);
    for (const part of ['PORT', 'GIANH_PUBLISH_BATCH_ROWS', 'name', 'system', 'door', 'GIANH_CONFIG_INVALID']) {
      expect(stderr).toContain(part);
    }
    expect(stderr).toMatch(/^The configuration has \d faults:\n/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['another version made the data folder', 'postgres/PG_VERSION', '12\n', 2, /PostgreSQL 12.*move the folder away/s],
    ['the data folder is something else', 'postgres/letter.txt', 'hello', 2, /PG_VERSION.*GIANH_HOME/s],
  ])('when %s', async (_what, path, content, exit, sentence) => {
    const folder = await mkdtemp(join(home, 'other-'));
    await mkdir(join(folder, 'postgres'));
    await writeFile(join(folder, path), content);
    for (const command of ['status', 'migrate']) {
      const { code, stderr } = await runGianh([command], folder);
      expect({ code, stderr }).toEqual({ code: exit, stderr: expect.stringMatching(sentence) });
    }
    expect(await readFile(join(folder, path), 'utf8')).toBe(content);
  });

  it('when the data folder is a file', async () => {
    const path = join(home, 'a-file');
    await writeFile(path, '');
    const { code, stderr } = await runGianh(['start'], path);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/a-file.*\n\(GIANH_HOME_UNUSABLE\)/) });
  });

  it('when the port is taken: nothing of the start is left', async () => {
    const configured = await createConfiguredHome();
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await runGianh(['start'], configured.home, { PORT: String(port) });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(`127.0.0.1:${port}.*PORT=`) });
    expect(serverOf(configured.home)).toBeUndefined();
    other.close();
    await configured.remove();
  });
});
