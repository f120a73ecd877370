import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { GianhError } from '#kernel';
import { checkSource } from './check-source.js';
import type { OnValue } from './config-document.js';
import type { DeclaredSetting } from './declared-setting.js';
import { declaredSettings } from './declared-settings.js';
import type { Environment } from './environment.js';
import { describeFault, type Fault } from './fault.js';
import { freezeDeep } from './freeze-deep.js';
import { groupSettings } from './group-settings.js';
import type { PlainSettings, SettingPath } from './plain-settings.js';
import { readConfigFile } from './read-config-file.js';
import { readDeclared } from './read-declared.js';
import { readEnvironment } from './read-environment.js';
import { readSource } from './read-source.js';
import type { Settings } from './settings.js';
import { readSourceBlock, type SourceBlock } from './read-source-block.js';
import type { SourceSettings } from './source-settings.js';

/** Where settings come from. */
export interface SettingsOrigin {
  readonly env: Environment;
  /** The folder that relative paths start from and in which gianh.config.yaml is looked for. */
  readonly cwd: string;
  /** A data folder that goes before GIANH_HOME: the command line's, or a test's. */
  readonly home?: string;
}

/**
 * The hub's settings, deeply frozen: the environment goes before gianh.config.yaml, and that before the defaults.
 *
 * Throws one GIANH_CONFIG_INVALID that lists every fault of both (`details.faults` has them as values).
 */
export function readSettings({ env, cwd, home }: SettingsOrigin): Settings {
  const faults: Fault[] = [];
  const fromEnvironment = readEnvironment(env, cwd, faults);
  const document = readConfigFile(fromEnvironment.get('configFile') as string | undefined, cwd, faults);
  const fromFile = new Map<SettingPath, unknown>();
  const blocks: SourceBlock[] = [];
  if (document) {
    const { welcome, environmentOnly } = readDeclared(document, fromFile);
    const sources: OnValue = (list, path) =>
      document.list(list, path, (node, at) => blocks.push(readSourceBlock(document, node, at)));
    document.map(document.root, '', { ...welcome, sources }, environmentOnly);
  }
  const plain = plainSettings(fromEnvironment, fromFile);
  blocks.forEach(checkSource);
  const sources = blocks
    .map((block) => readSource(block, { env, cwd, defaults: plain }))
    .filter((source) => source !== undefined);
  faults.push(...beyondLoopback(plain), ...sameNames(sources, document?.file));
  if (faults.length > 0) throw invalid(faults);
  return freezeDeep(groupSettings({ ...plain, home: resolve(cwd, home ?? plain.home) }, sources));
}

function plainSettings(...origins: readonly ReadonlyMap<SettingPath, unknown>[]): PlainSettings {
  const chosen = Object.entries<DeclaredSetting>(declaredSettings).map(([path, { kind, initial }]) => {
    const origin = origins.find((values) => values.has(path as SettingPath));
    return [path, origin ? origin.get(path as SettingPath) : initial === undefined ? undefined : kind.read(initial)];
  });
  return Object.fromEntries(chosen) as PlainSettings;
}

function beyondLoopback({ host, servesBeyondLoopback }: PlainSettings): readonly Fault[] {
  const isLoopback = host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
  if (isLoopback || servesBeyondLoopback) return [];
  const problem =
    `the hub does not yet ask who is calling, so it serves this machine only and does not bind to ${host}. Put a proxy ` +
    'that asks in front of it; in a container whose port is published on loopback only, say so with ' +
    'GIANH_ALLOW_UNAUTHENTICATED=yes-published-on-loopback-only';
  return [{ field: 'HOST', problem, allowed: '127.0.0.1, ::1, localhost' }];
}

function sameNames(sources: readonly SourceSettings[], file: string | undefined): readonly Fault[] {
  return sources
    .filter(({ name }, index) => sources.findIndex((other) => other.name === name) < index)
    .map(({ name }) => ({
      file,
      field: 'sources',
      problem: `two sources are called "${name}"; a name is one installation`,
    }));
}

function invalid(unsorted: readonly Fault[]): GianhError {
  const faults = unsorted.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const title =
    faults.length === 1 ? 'The configuration has a fault:' : `The configuration has ${faults.length} faults:`;
  const lines = faults.map((fault) => `  ${describeFault(fault)}`);
  return new GianhError('GIANH_CONFIG_INVALID', [title, ...lines].join('\n'), { faults });
}
