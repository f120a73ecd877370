import { closestNames } from '#kernel';
import type { DeclaredSetting } from './declared-setting.js';
import { declaredSettings } from './declared-settings.js';
import type { Environment } from './environment.js';
import type { Fault } from './fault.js';
import type { SettingPath } from './plain-settings.js';
import { readSecretFile } from './read-secret-file.js';

/** What the environment says, by path; settings it is silent about are absent. Adds to `faults` instead of throwing. */
export function readEnvironment(env: Environment, cwd: string, faults: Fault[]): ReadonlyMap<SettingPath, unknown> {
  const values = new Map<SettingPath, unknown>();
  for (const [path, declared] of Object.entries<DeclaredSetting>(declaredSettings)) {
    const text = declared.secret ? secretText(env, declared.env, cwd, faults) : env[declared.env];
    if (text === undefined || text === '') continue;
    const value = declared.kind.read(text);
    if (value === undefined) faults.push(refused(declared, text));
    else values.set(path as SettingPath, value);
  }
  faults.push(...misspelt(env));
  return values;
}

function secretText(env: Environment, name: string, cwd: string, faults: Fault[]): string | undefined {
  const fileName = `${name}_FILE`;
  const path = env[fileName];
  if (!path) return env[name];
  if (env[name]) {
    faults.push({ field: fileName, problem: `${name} is set too and only one of them can count; unset the other` });
    return undefined;
  }
  const read = readSecretFile(path, cwd);
  if ('text' in read) return read.text;
  faults.push({ field: fileName, problem: read.problem });
  return undefined;
}

const refused = ({ env, kind, secret }: DeclaredSetting, text: string): Fault => ({
  field: env,
  problem: secret
    ? 'the value is not allowed (it is a secret and not shown)'
    : `${JSON.stringify(text)} is not allowed`,
  allowed: kind.allowed,
});

/** Variables that start like ours and are nearly one of ours; others may belong to somebody else. */
function misspelt(env: Environment): readonly Fault[] {
  const prefix = 'GIANH_';
  const known = Object.values<DeclaredSetting>(declaredSettings).flatMap((declared) =>
    declared.secret ? [declared.env, `${declared.env}_FILE`] : [declared.env],
  );
  return Object.keys(env)
    .filter((name) => name.startsWith(prefix) && env[name] !== '' && !known.includes(name))
    .map((name) => ({ name, near: closestNames(name.slice(prefix.length), known.map(withoutPrefix)) }))
    .filter(({ near }) => near.length > 0)
    .map(({ name, near }) => ({
      field: name,
      problem: `there is no such variable; did you mean ${near.map((end) => known.find((one) => withoutPrefix(one) === end)).join(' or ')}?`,
    }));
}

const withoutPrefix = (name: string): string => name.replace(/^GIANH_/, '');
