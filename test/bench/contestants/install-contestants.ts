import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));

/** Installs what is measured against, from the package registry, unless it is there. */
export async function installContestants(): Promise<void> {
  if (existsSync(`${folder}/node_modules/postgraphile`)) return;
  const installing = spawn('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(installing, 'exit')) as [number];
  if (code !== 0) throw new Error(`The contestants could not be installed: npm ci in ${folder} ended with ${code}.`);
}
