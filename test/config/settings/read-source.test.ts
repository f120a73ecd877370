import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readSettings, type Settings } from '#config';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gianh-source-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const settings = (yaml: string, env: Record<string, string> = {}): Settings => {
  writeFileSync(join(cwd, 'gianh.config.yaml'), yaml);
  return readSettings({ env, cwd });
};

const faults = (yaml: string, env: Record<string, string> = {}): readonly string[] => {
  try {
    settings(yaml, env);
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
  return [];
};

const hospital = 'sources:\n  - name: hospital\n    system: his\n    door: folder\n    folder: in/his\n';

describe('a block under sources', () => {
  it('may say how late its own reporters may be; what it leaves out is as for all', () => {
    const env = { GIANH_LATENESS_LIMIT_HOURS: '6' };
    const [own] = settings(`${hospital}    latenessMode: withhold\n    latenessShare: 0.1\n`, env).sources;
    expect(own?.lateness).toEqual({ mode: 'withhold', limitHours: 6, share: 0.1 });
    expect(settings(hospital, env).sources[0]?.lateness).toBeUndefined();
  });

  it('gets every default, and ends the simulators', () => {
    const read = settings(hospital);
    expect(read.simulators.enabled).toBe(false);
    expect(read.sources).toEqual([
      {
        name: 'hospital',
        system: 'his',
        door: 'folder',
        folder: join(cwd, 'in/his'),
        url: undefined,
        username: undefined,
        password: undefined,
        schedule: '* * * * *',
        pageSize: 500,
        rateLimit: 5,
        timeoutMs: 30000,
        expectedBy: undefined,
        keepDays: 14,
        mapping: { fields: {}, codes: {} },
      },
    ]);
  });

  it('may say where and as whom the source is asked live; a pulled one is asked where it is pulled', () => {
    const portal = 'sources:\n  - name: one-stop\n    system: one-stop\n    door: received\n';
    const asked = `${portal}    lookupUrl: http://127.0.0.1:9/adapter\n    lookupUsername: hub\n    lookupPasswordEnv: PORTAL\n    lookupUnit: 000.00.00.H50\n`;
    const lookup = { url: 'http://127.0.0.1:9/adapter', username: 'hub', password: 'geheim', unit: '000.00.00.H50' };
    expect(settings(asked, { PORTAL: 'geheim' }).sources[0]?.lookup).toEqual(lookup);
    expect(settings(portal).sources[0]?.lookup).toBeUndefined();

    const centre =
      'sources:\n  - name: ioc\n    system: ioc\n    door: pulled\n    url: http://127.0.0.1:9\n    username: hub\n    passwordEnv: IOC\n';
    const own = { url: 'http://127.0.0.1:9', username: 'hub', password: 'geheim' };
    expect(settings(centre, { IOC: 'geheim' }).sources[0]?.lookup).toEqual(own);
    const elsewhere = settings(`${centre}    lookupUrl: http://127.0.0.1:8\n`, { IOC: 'geheim' }).sources[0]?.lookup;
    expect(elsewhere).toEqual({ url: 'http://127.0.0.1:8' });
  });

  it('is refused with a look-up that its system, its login or the rest of the block does not allow', () => {
    const door = 'system: one-stop\n    door: received\n';
    expect(faults(`${hospital}    lookupUrl: http://127.0.0.1:9\n`)).toEqual([
      expect.stringContaining('the system his cannot be asked about single records'),
    ]);
    expect(faults(`sources:\n  - name: one-stop\n    ${door}    lookupUnit: H50\n`)).toEqual([
      expect.stringContaining('needs lookupUrl beside it'),
    ]);
    const asked = `sources:\n  - name: one-stop\n    ${door}    lookupUrl: http://127.0.0.1:9\n`;
    expect(faults(asked)).toEqual([expect.stringContaining('the portal protocol is asked after a login')]);
    expect(faults(`${asked}    lookupUsername: hub\n`)).toEqual([
      expect.stringContaining('needs lookupPasswordEnv or lookupPasswordFile beside it'),
    ]);
    const login = `${asked}    lookupUsername: hub\n    lookupPasswordEnv: PORTAL\n`;
    expect(faults(login)).toEqual([expect.stringContaining('the environment variable PORTAL is not set')]);
    expect(faults(`${login}    lookupPasswordFile: secret.txt\n`, { PORTAL: 'x' })[0]).toContain('lookupPasswordFile');
  });

  it('keeps the simulators beside it when they are asked for', () => {
    expect(settings(hospital, { GIANH_SIMULATORS: 'yes' }).simulators.enabled).toBe(true);
  });

  it('takes the password from the variable that it names', () => {
    const yaml = [
      'sources:',
      '  - name: ioc',
      '    system: ioc',
      '    door: pulled',
      '    url: http://127.0.0.1:9000/kho',
      '    username: hub',
      '    passwordEnv: IOC_PASSWORD',
      '    mapping:',
      '      fields: { maChiTieu: ma_chi_tieu }',
      '      codes: { trangThai: { "1": official } }',
    ].join('\n');
    expect(settings(yaml, { IOC_PASSWORD: 'from-the-environment' }).sources[0]).toMatchObject({
      username: 'hub',
      password: 'from-the-environment',
      schedule: '*/15 * * * *',
      mapping: { fields: { maChiTieu: 'ma_chi_tieu' }, codes: { trangThai: { 1: 'official' } } },
    });
    expect(faults(yaml)).toEqual([
      '  gianh.config.yaml:7:18 sources[0].passwordEnv — the environment variable IOC_PASSWORD is not set',
    ]);
  });

  it('is refused with each fault at its line', () => {
    const yaml = [
      'sources:',
      '  - name: One Stop',
      '    sytem: one-stop',
      '    door: pushed',
      '  - name: schools',
      '    system: vnedu',
      '    door: received',
      '    folder: in',
      '    password: written-down',
      '  - name: numbers',
      '    system: ioc',
      '    door: pulled',
      '    url: https://hub:hidden@127.0.0.1/',
    ].join('\n');
    expect(faults(yaml).map((line) => line.replace(/ — allowed: .*/, ''))).toEqual([
      '  gianh.config.yaml:2:5 sources[0].system — is missing',
      '  gianh.config.yaml:2:11 sources[0].name — "One Stop" is not allowed',
      '  gianh.config.yaml:3:5 sources[0].sytem — there is no such key; did you mean system?',
      '  gianh.config.yaml:4:11 sources[0].door — "pushed" is not allowed',
      '  gianh.config.yaml:7:11 sources[1].door — the system vnedu has no door "received"',
      '  gianh.config.yaml:8:13 sources[1].folder — a source with the door "received" has no use for it',
      '  gianh.config.yaml:9:15 sources[1].password — secrets are never read from this file; name the variable or the file that holds it',
      '  gianh.config.yaml:13:10 sources[2].url — the value is not allowed (it is not shown, for it may hold a secret)',
    ]);
  });

  it('may not share its name with another', () => {
    expect(faults(`${hospital}${hospital.slice('sources:\n'.length)}`)).toEqual([
      '  gianh.config.yaml sources — two sources are called "hospital"; a name is one installation',
    ]);
  });
});
