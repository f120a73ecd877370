import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Fault, readSettings, type Settings } from '#config';
import { GianhError } from '#kernel';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gianh-settings-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const settings = (env: Record<string, string> = {}, yaml?: string): Settings => {
  if (yaml !== undefined) writeFileSync(join(cwd, 'gianh.config.yaml'), yaml);
  return readSettings({ env, cwd });
};

const refusal = (env: Record<string, string>, yaml?: string): GianhError => {
  try {
    settings(env, yaml);
  } catch (error) {
    if (error instanceof GianhError) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
};

const faultLines = (env: Record<string, string>, yaml?: string): readonly string[] =>
  refusal(env, yaml)
    .message.split('\n')
    .slice(1)
    .map((line) => line.trim());

describe('settings without any configuration', () => {
  it('serve this machine on port 4000 from .gianh, with simulators for the sources', () => {
    expect(settings()).toMatchObject({
      home: join(cwd, '.gianh'),
      host: '127.0.0.1',
      port: 4000,
      servesBeyondLoopback: false,
      databaseUrl: undefined,
      hashKey: undefined,
      hashKeyId: 'k1',
      logLevel: 'info',
      province: { code: '44', on: '2021-07-09' },
      landing: { keepDays: 14 },
      publish: { batchRows: 5000, idleMs: 1000 },
      limits: { deleteShare: 0.1, zipRatio: 200, bodyBytes: 32 * 1024 * 1024 },
      simulators: { enabled: true, volume: 1, seed: 1, from: '2020-01-01' },
      sources: [],
    });
  });

  it('enforce the limits of operations in production, whatever is said of measuring', () => {
    const measured = { GIANH_GRAPHQL_LIMITS: 'measure', GIANH_GRAPHQL_DEPTH: '7' };
    expect(settings(measured).graphql).toMatchObject({ mode: 'measure', depth: 7, cost: 50_000 });
    expect(settings({ ...measured, GIANH_PROFILE: 'production' }).graphql).toMatchObject({ mode: 'enforce', depth: 7 });
  });

  it('take an empty variable for an absent one, as docker compose passes them', () => {
    expect(settings({ PORT: '', DATABASE_URL: '' }).port).toBe(4000);
  });

  it('are frozen to the bottom', () => {
    const { limits, sources } = settings();
    expect([Object.isFrozen(limits), Object.isFrozen(sources)]).toEqual([true, true]);
  });
});

describe('settings from the environment', () => {
  it('go before the file, and the file before the defaults', () => {
    const read = settings({ PORT: '5001' }, 'port: 5002\nlimits:\n  zipRatio: 50\n');
    expect([read.port, read.limits.zipRatio, read.limits.xmlDepth]).toEqual([5001, 50, 64]);
  });

  it('put the home of the command line before GIANH_HOME', () => {
    expect(readSettings({ env: { GIANH_HOME: 'a' }, cwd, home: 'b' }).home).toBe(join(cwd, 'b'));
  });

  it('refuse another address than loopback with a sentence, unless the operator vouches for the port', () => {
    expect(faultLines({ HOST: '0.0.0.0' })).toEqual([
      expect.stringMatching(
        /^HOST — the hub does not yet ask who is calling, .* — allowed: 127\.0\.0\.1, ::1, localhost$/,
      ),
    ]);
    const vouched = settings({ HOST: '0.0.0.0', GIANH_ALLOW_UNAUTHENTICATED: 'yes-published-on-loopback-only' });
    expect([vouched.host, vouched.servesBeyondLoopback]).toEqual(['0.0.0.0', true]);
    expect(faultLines({ GIANH_ALLOW_UNAUTHENTICATED: 'yes' })).toHaveLength(1);
  });

  it.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost'])('accept the loopback address %s', (host) => {
    expect(settings({ HOST: host }).host).toBe(host);
  });

  it.each(['127.evil.example', '10.0.0.1', '::'])('refuse %s, which is not loopback', (host) => {
    expect(faultLines({ HOST: host })).toHaveLength(1);
  });

  it('read a secret from the file that NAME_FILE names, without its line end', () => {
    writeFileSync(join(cwd, 'key'), `${'k'.repeat(40)}\n`);
    expect(settings({ GIANH_HASH_KEY_FILE: 'key', GIANH_HASH_KEY_ID: 'k2' })).toMatchObject({
      hashKey: 'k'.repeat(40),
      hashKeyId: 'k2',
    });
  });

  it('refuse a secret given twice, a short one and a missing file, never quoting one', () => {
    const short = 'too-short-a-key';
    const message = refusal({ GIANH_HASH_KEY: short, DATABASE_URL_FILE: 'nowhere' }).message;
    expect(message).toContain('GIANH_HASH_KEY — the value is not allowed (it is a secret and not shown)');
    expect(message).toContain('DATABASE_URL_FILE — the file nowhere cannot be read (ENOENT)');
    expect(message).not.toContain(short);
    expect(faultLines({ GIANH_HASH_KEY: 'x'.repeat(32), GIANH_HASH_KEY_FILE: 'key' })[0]).toContain('is set too');
  });

  it('hint at a misspelt variable and leave strangers alone', () => {
    expect(faultLines({ GIANH_HOM: 'x' })).toEqual([
      'GIANH_HOM — there is no such variable; did you mean GIANH_HOME or HOST?',
    ]);
    expect(faultLines({ GIANH_PORT: '1' })[0]).toContain('did you mean PORT');
    expect(settings({ GIANH_TEST_POSTGRES_ADDRESS: 'x' }).port).toBe(4000);
  });
});

describe('faults of both origins', () => {
  it('come in one list, each with its place and what would be right', () => {
    const yaml = [
      'prot: 4000',
      'logLevel: loud',
      'limits:',
      '  zipRatio: -1',
      'province: 44',
      'hashKey: not-here',
      'schedule: { verify: "61 * * * *" }',
    ].join('\n');
    expect(faultLines({ PORT: '70000' }, yaml)).toEqual([
      'PORT — "70000" is not allowed — allowed: a whole number from 0 to 65535',
      expect.stringMatching(/^gianh\.config\.yaml:1:1 prot — there is no such key; did you mean port\b/),
      'gianh.config.yaml:2:11 logLevel — "loud" is not allowed — allowed: debug, info, warn, error, silent',
      'gianh.config.yaml:4:13 limits.zipRatio — "-1" is not allowed — allowed: a whole number from 1 to 10000',
      'gianh.config.yaml:5:11 province — this is not a mapping — allowed: a mapping with the keys code, on',
      'gianh.config.yaml:6:10 hashKey — secrets are never read from this file, which gets copied and shared; set it in the environment as GIANH_HASH_KEY or GIANH_HASH_KEY_FILE',
      expect.stringMatching(/^gianh\.config\.yaml:7:21 schedule\.verify — "61 \* \* \* \*" is not allowed/),
    ]);
  });

  it('are one GIANH_CONFIG_INVALID with the faults as values', () => {
    const { code, details } = refusal({ PORT: 'x' });
    expect(code).toBe('GIANH_CONFIG_INVALID');
    expect((details['faults'] as readonly Fault[]).map(({ field }) => field)).toEqual(['PORT']);
  });

  it('name the line of a file that is not YAML, of a key given twice and of an empty value', () => {
    expect(faultLines({}, 'port: [1\n')[0]).toMatch(/^gianh\.config\.yaml:\d+:\d+ — not valid YAML: /);
    expect(faultLines({}, 'port: 1\nport: 2\n')[0]).toMatch(/^gianh\.config\.yaml:2:\d+ — not valid YAML: .*unique/);
    expect(faultLines({}, 'port:\n')[0]).toMatch(/^gianh\.config\.yaml:1:\d+ port — the value is empty/);
  });

  it('tell of a configuration file that was named and is not there', () => {
    expect(faultLines({ GIANH_CONFIG: 'other.yaml' })).toEqual([
      'GIANH_CONFIG — the configuration file other.yaml cannot be read (ENOENT)',
    ]);
  });
});

describe('values of the file', () => {
  it('are read as written: a code keeps its zeros, a size its unit, a day must exist', () => {
    const read = settings({}, 'province:\n  code: 08\n  on: 2024-02-29\nlimits:\n  bodyBytes: 2GB\n');
    expect([read.province, read.limits.bodyBytes]).toEqual([{ code: '08', on: '2024-02-29' }, 2 * 1024 ** 3]);
    expect(faultLines({}, 'province:\n  on: 2023-02-29\n')).toHaveLength(1);
  });

  it('may be empty altogether', () => {
    expect(settings({}, '# nothing yet\n').port).toBe(4000);
  });
});
