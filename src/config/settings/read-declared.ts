import type { ConfigDocument, OnValue, OnValues } from './config-document.js';
import type { DeclaredSetting } from './declared-setting.js';
import { declaredSettings } from './declared-settings.js';
import type { SettingPath } from './plain-settings.js';

/** What `ConfigDocument.map` does with the declared settings of the file. */
export interface DeclaredEntries {
  /** Fill `values`. */
  readonly welcome: OnValues;
  /** Say where the setting belongs instead. */
  readonly environmentOnly: OnValues;
}

/** The entries of the declared settings, a group of them (`limits`) being one entry. */
export function readDeclared(document: ConfigDocument, values: Map<SettingPath, unknown>): DeclaredEntries {
  const welcome: Record<string, OnValue> = {};
  const environmentOnly: Record<string, OnValue> = {};
  const groups: Record<string, Record<string, OnValue>> = {};
  for (const [path, declared] of Object.entries<DeclaredSetting>(declaredSettings)) {
    const [name, key] = path.split('.') as [string, string?];
    const onValue: OnValue = (node, at) => {
      const value = document.read(node, at, declared.kind);
      if (value !== undefined) values.set(path as SettingPath, value);
    };
    if (declared.environmentOnly) environmentOnly[name] = (node, at) => document.refuse(node, at, belongs(declared));
    else if (key === undefined) welcome[name] = onValue;
    else (groups[name] ??= {})[key] = onValue;
  }
  for (const [name, keys] of Object.entries(groups)) welcome[name] = (node, at) => document.map(node, at, keys);
  return { welcome, environmentOnly };
}

const belongs = ({ env, secret }: DeclaredSetting): string =>
  secret
    ? `secrets are never read from this file, which gets copied and shared; set it in the environment as ${env} or ${env}_FILE`
    : `this is not read from the file; set it in the environment as ${env}`;
