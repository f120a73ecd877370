import type { DeclaredSetting } from './declared-setting.js';
import type { declaredSettings } from './declared-settings.js';

/** The declared settings as read, by path: every one present, optional ones perhaps undefined. */
export type PlainSettings = {
  readonly [Path in keyof typeof declaredSettings]: (typeof declaredSettings)[Path] extends DeclaredSetting<infer Value>
    ? Value
    : never;
};

/** The path of a declared setting, as written in gianh.config.yaml: `limits.zipRatio`. */
export type SettingPath = keyof PlainSettings;
