import type { ConfigDocument, OnValue } from './config-document.js';
import { type DeclaredSetting, declaredSettings } from './declared-settings.js';
import type { SettingPath } from './plain-settings.js';

/** What the file says about the declared settings: entries for `ConfigDocument.map` that fill `values`. */
export function readDeclared(
  document: ConfigDocument,
  values: Map<SettingPath, unknown>,
): Readonly<Record<string, OnValue>> {
  const entries: Record<string, OnValue> = {};
  const groups = new Map<string, Record<string, OnValue>>();
  for (const [path, declared] of Object.entries<DeclaredSetting>(declaredSettings)) {
    const [group, key] = path.split('.') as [string, string?];
    const onValue = valueOf(document, path as SettingPath, declared, values);
    if (key === undefined) entries[group] = onValue;
    else groups.set(group, { ...groups.get(group), [key]: onValue });
  }
  for (const [group, keys] of groups) entries[group] = (node, path) => document.map(node, path, keys);
  return entries;
}

function valueOf(
  document: ConfigDocument,
  path: SettingPath,
  { env, kind, environmentOnly, secret }: DeclaredSetting,
  values: Map<SettingPath, unknown>,
): OnValue {
  if (environmentOnly) {
    const where = secret ? `${env} or ${env}_FILE` : env;
    const reason = secret
      ? 'secrets are never read from this file, which gets copied and shared'
      : 'this is not read from the file';
    return (node, at) => document.refuse(node, at, `${reason}; set it in the environment as ${where}`);
  }
  return (node, at) => {
    const value = document.read(node, at, kind);
    if (value !== undefined) values.set(path, value);
  };
}
