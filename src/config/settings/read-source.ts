import { resolve } from 'node:path';
import type { Environment } from './environment.js';
import type { LatenessSettings } from './lateness-settings.js';
import type { PlainSettings } from './plain-settings.js';
import { readSecretFile } from './read-secret-file.js';
import type { SourceBlock } from './read-source-block.js';
import type { SourceSettings } from './source-settings.js';

/** What a block needs from around it: the environment for its password, and the defaults it falls back to. */
export interface SourceSurroundings {
  readonly env: Environment;
  readonly cwd: string;
  readonly defaults: Pick<
    PlainSettings,
    | 'schedule.folder'
    | 'schedule.pulled'
    | 'landing.keepDays'
    | 'lateness.mode'
    | 'lateness.limitHours'
    | 'lateness.share'
  >;
}

/** The source that a block describes, with its defaults; undefined when it lacks a name, a system or a door. */
export function readSource(block: SourceBlock, around: SourceSurroundings): SourceSettings | undefined {
  const { fields, mapping } = block;
  const { name, system, door, folder } = fields;
  const password = passwordOf(block, around);
  if (name === undefined || system === undefined || door === undefined) return undefined;
  const { 'schedule.folder': folderSchedule, 'schedule.pulled': pulledSchedule } = around.defaults;
  const usualSchedule = { received: undefined, folder: folderSchedule, pulled: pulledSchedule }[door];
  return {
    name,
    system,
    door,
    folder: folder === undefined ? undefined : resolve(around.cwd, folder),
    url: fields.url,
    username: fields.username,
    password,
    schedule: fields.schedule ?? usualSchedule,
    pageSize: fields.pageSize ?? 500,
    rateLimit: fields.rateLimit ?? 5,
    timeoutMs: fields.timeoutMs ?? 30_000,
    expectedBy: fields.expectedBy,
    lateness: latenessOf(block, around),
    keepDays: fields.keepDays ?? around.defaults['landing.keepDays'],
    mapping,
  };
}

function latenessOf({ fields }: SourceBlock, { defaults }: SourceSurroundings): LatenessSettings | undefined {
  const { latenessMode: mode, latenessLimitHours: limitHours, latenessShare: share } = fields;
  if (mode === undefined && limitHours === undefined && share === undefined) return undefined;
  return {
    mode: mode ?? defaults['lateness.mode'],
    limitHours: limitHours ?? defaults['lateness.limitHours'],
    share: share ?? defaults['lateness.share'],
  };
}

function passwordOf({ fields, refuse }: SourceBlock, { env, cwd }: SourceSurroundings): string | undefined {
  const { passwordEnv, passwordFile } = fields;
  if (passwordEnv) {
    if (!env[passwordEnv]) refuse('passwordEnv', `the environment variable ${passwordEnv} is not set`);
    return env[passwordEnv];
  }
  if (!passwordFile) return undefined;
  const read = readSecretFile(passwordFile, cwd);
  if ('text' in read) return read.text;
  refuse('passwordFile', read.problem);
  return undefined;
}
