import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the repository, whatever folder the tests were started in. */
export const root = join(import.meta.dirname, '../..');

/** The text of a file, by its path from the root. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Whether a file or folder exists, by its path from the root. */
export const isThere = (path: string): boolean => existsSync(join(root, path));

/** Every file under a folder, by its path from the root, in order. Nothing generated lies under src, test, docs or seeds. */
export function filesUnder(folder: string, ending = ''): readonly string[] {
  if (!isThere(folder)) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** What belongs to the repository: the files git keeps, or in an unpacked archive everything but the generated folders. */
export function trackedFiles(): readonly string[] {
  const files = isThere('.git')
    ? execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
        cwd: root,
        encoding: 'utf8',
      })
        .split('\0')
        .filter((path) => path !== '')
    : filesUnder('.').filter((path) => !/(^|\/)(node_modules|dist|coverage|\.gianh)\//.test(path));
  return files.filter(isThere);
}

/** Whether a file holds text rather than bytes, by its ending. */
export const isText = (path: string): boolean => !/\.(png|jpe?g|gif|ico|woff2?|zip|xlsx|gz|pdf)$/.test(path);
