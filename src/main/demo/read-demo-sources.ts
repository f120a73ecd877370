import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings, SourceSettings } from '#config';
import { demoSources } from './demo-sources.js';

/** Where the operations centre of a running demo answers, and with which login. */
export interface DemoIoc {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/** The file by which commands beside a running demo find its operations centre; owner-readable. */
export const demoIocFile = (home: string): string => join(home, 'demo-ioc.json');

/** The sources of the demo of this data folder, for commands. */
export function readDemoSources(settings: Pick<Settings, 'home' | 'landing'>): readonly SourceSettings[] {
  const path = demoIocFile(settings.home);
  // Without a running demo nobody answers there, and a pull says so.
  const nowhere = { url: 'http://127.0.0.1:9', username: '', password: '' };
  const ioc = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as DemoIoc) : nowhere;
  return withIoc(demoSources(settings, ioc.url), ioc);
}

/** The sources with the login of the operations centre. */
export const withIoc = (
  sources: readonly SourceSettings[],
  { username, password }: DemoIoc,
): readonly SourceSettings[] =>
  sources.map((source) => (source.system === 'ioc' ? { ...source, username, password } : source));
