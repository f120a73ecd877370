import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the repository, whatever folder the tests were started in. */
export const root = join(import.meta.dirname, '../..');

/** The text of a file, by its path from the root. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Whether a file or folder exists, by its path from the root. */
export const isThere = (path: string): boolean => existsSync(join(root, path));

const generated = /^(node_modules|dist|coverage|\.git|\.gianh)$/;

/** Every file under a folder, by its path from the root, in order; what is installed or built is left out. */
export function filesUnder(folder: string, ending = ''): readonly string[] {
  if (!isThere(folder)) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return generated.test(entry.name) ? [] : filesUnder(path, ending);
      return entry.isFile() && path.endsWith(ending) ? [path] : [];
    })
    .sort();
}

/** What belongs to the repository: all that git does not ignore, or in an unpacked archive all that is not generated. */
export function trackedFiles(): readonly string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return status === 0 ? stdout.split('\0').filter((path) => path !== '' && isThere(path)) : filesUnder('.');
}

/** Whether a file holds text rather than bytes, by its ending. */
export const isText = (path: string): boolean => !/\.(png|jpe?g|gif|ico|woff2?|zip|xlsx|gz|pdf)$/.test(path);
