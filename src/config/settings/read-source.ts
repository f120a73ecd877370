import { resolve } from 'node:path';
import { systemsAskedLive } from './declared-source-fields.js';
import type { Environment } from './environment.js';
import type { LatenessSettings } from './lateness-settings.js';
import type { PlainSettings } from './plain-settings.js';
import { readSecretFile } from './read-secret-file.js';
import type { SourceBlock, SourceFields } from './read-source-block.js';
import type { SourceLookup, SourceSettings } from './source-settings.js';

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
  const password = passwordOf(block, around, 'passwordEnv', 'passwordFile');
  const lookupPassword = passwordOf(block, around, 'lookupPasswordEnv', 'lookupPasswordFile');
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
    lookup: lookupOf(fields, { own: password, ofLookup: lookupPassword }),
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

/** A pulled source is asked live where it is pulled, as long as the block names no other address. */
function lookupOf(
  { system, url, username, lookupUrl, lookupUsername, lookupUnit: unit }: SourceFields,
  password: { readonly own?: string; readonly ofLookup?: string },
): SourceLookup | undefined {
  if (lookupUrl !== undefined) return { url: lookupUrl, username: lookupUsername, password: password.ofLookup, unit };
  if (url === undefined || system === undefined || !systemsAskedLive.includes(system)) return undefined;
  return { url, username, password: password.own };
}

function passwordOf(
  { fields, refuse }: SourceBlock,
  { env, cwd }: SourceSurroundings,
  variable: 'passwordEnv' | 'lookupPasswordEnv',
  file: 'passwordFile' | 'lookupPasswordFile',
): string | undefined {
  const [named, path] = [fields[variable], fields[file]];
  if (named) {
    if (!env[named]) refuse(variable, `the environment variable ${named} is not set`);
    return env[named];
  }
  if (!path) return undefined;
  const read = readSecretFile(path, cwd);
  if ('text' in read) return read.text;
  refuse(file, read.problem);
  return undefined;
}
