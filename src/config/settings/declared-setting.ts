import type { Kind } from './kind.js';

/** One setting as declared: the row behind parsing, `.env.example` and the table in README.md. */
export interface DeclaredSetting<Value = unknown> {
  readonly env: string;
  readonly kind: Kind<NonNullable<Value>>;
  /** As an operator would write it; absent: the setting is optional. */
  readonly initial?: string;
  /** What stands in the Default column when there is no plain default. */
  readonly otherwise?: string;
  /** Never read from gianh.config.yaml: secrets, and what decides where that file is or who may reach the port. */
  readonly environmentOnly?: true;
  /** Also readable from the file that `<env>_FILE` names; never quoted in a message. */
  readonly secret?: true;
  readonly meaning: string;
}

/** A setting that always has a value. */
export const setting = <Value>(
  env: string,
  kind: Kind<Value>,
  initial: string,
  meaning: string,
): DeclaredSetting<Value> => ({ env, kind, initial, meaning }) as DeclaredSetting<Value>;

/** A setting that may be left out. */
export const optional = <Value>(
  env: string,
  kind: Kind<Value>,
  meaning: string,
  rest: Partial<DeclaredSetting> = {},
): DeclaredSetting<Value | undefined> => ({ env, kind, meaning, ...rest }) as DeclaredSetting<Value | undefined>;
