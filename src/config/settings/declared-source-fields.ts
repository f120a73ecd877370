import { kinds } from './kinds.js';
import type { LatenessMode } from './lateness-settings.js';
import type { SourceDoor, SourceSystem } from './source-settings.js';

const { choice, cron, decimal, file, folder, matching, webAddress, whole } = kinds;

/** The plain keys of one block under `sources:`. */
export const declaredSourceFields = {
  name: matching('small letters, digits and hyphens, beginning with a letter', /^[a-z][a-z0-9-]{0,62}$/),
  system: choice<SourceSystem>('one-stop', 'his', 'vnedu', 'ioc', 'index'),
  door: choice<SourceDoor>('received', 'folder', 'pulled'),
  folder,
  url: webAddress,
  username: matching('a user name', /\S/),
  passwordEnv: matching('the name of an environment variable', /^[A-Za-z_][A-Za-z0-9_]*$/),
  passwordFile: file,
  schedule: cron,
  pageSize: whole(1, 5000),
  rateLimit: decimal(0.01, 1000),
  timeoutMs: whole(100, 600000),
  expectedBy: cron,
  latenessMode: choice<LatenessMode>('show', 'withhold'),
  latenessLimitHours: decimal(0, 100000),
  latenessShare: decimal(0, 1),
  keepDays: whole(0, 3650),
  lookupUrl: webAddress,
  lookupUsername: matching('a user name', /\S/),
  lookupPasswordEnv: matching('the name of an environment variable', /^[A-Za-z_][A-Za-z0-9_]*$/),
  lookupPasswordFile: file,
  lookupUnit: matching("a unit's code", /^[\w.-]{1,32}$/),
} as const;

/** Systems that can be asked about single records, each in its own protocol. */
export const systemsAskedLive: readonly SourceSystem[] = ['one-stop', 'ioc'];

/** Through which doors each system's records may come: those its adapter has. */
export const doorsOfSystem: Readonly<Record<SourceSystem, readonly SourceDoor[]>> = {
  'one-stop': ['received'],
  his: ['folder'],
  vnedu: ['folder'],
  ioc: ['pulled'],
  index: ['folder'],
};
