import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCatalogue } from '#kernel';
import { readCatalogue } from '../../main/create-hub.js';
import { commandSettings } from '../with-hub.js';
import { pageMark, renderMetricPages } from './render-metric-pages.js';

export interface PageOptions {
  readonly out: string;
  readonly check?: boolean;
}

/** Writes the pages of the catalogue, or says which are not as they would be written; pages of no sector go. */
export function writeMetricPages({ out, check = false }: PageOptions): number {
  const pages = new Map(renderMetricPages(readCatalogue(commandSettings())).map(({ file, text }) => [file, text]));
  const present = existsSync(out) ? readdirSync(out).filter((name) => isPage(join(out, name))) : [];
  const files = [...new Set([...pages.keys(), ...present])].sort();
  const stale = files.filter((file) => textAt(join(out, file)) !== pages.get(file));
  if (check) {
    console.log(stale.length === 0 ? `${pages.size} pages are up to date.` : `Not up to date: ${stale.join(', ')}`);
    return stale.length === 0 ? 0 : errorCatalogue.GIANH_VERIFY_DRIFT.exit;
  }
  mkdirSync(out, { recursive: true });
  for (const file of stale) {
    const text = pages.get(file);
    if (text === undefined) rmSync(join(out, file));
    else writeFileSync(join(out, file), text);
  }
  console.log(`${pages.size} pages in ${out}, ${stale.length} of them changed.`);
  return 0;
}

/** Nothing but what this command wrote is taken for a page. */
const isPage = (path: string): boolean => path.endsWith('.md') && textAt(path)!.includes(pageMark);

const textAt = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
