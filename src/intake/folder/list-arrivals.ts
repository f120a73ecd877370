import { readdir, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { GianhError } from '#kernel';

/** A file that lies in a delivery folder and is not being written any more. */
export interface ArrivedFile {
  readonly name: string;
  readonly path: string;
  /** The sender's folder: where `done/` and `failed/` are. */
  readonly folder: string;
  /** Name of the sender's folder inside the source's; absent when the source's folder is flat. */
  readonly sender?: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** Where a taken file goes, inside the sender's folder. */
export const outcomes = ['done', 'failed'] as const;

const temporary = /^[.~]|~$|\.(tmp|temp|part|partial|filepart|crdownload|writing|lock|swp)$/i;

/** Whether a sender writes under this name only until the file is whole. */
export const isTemporary = (name: string): boolean => temporary.test(name);

/**
 * Files waiting in a source's folder, and one level below it, oldest name first.
 *
 * Left out are temporary names, what is no plain file (a link could point anywhere), and files that changed within the
 * last `settleMs`: their sender may still be writing.
 */
export async function listArrivals(folder: string, settleMs: number): Promise<readonly ArrivedFile[]> {
  const found: ArrivedFile[] = [];
  for (const entry of await entriesOf(folder)) {
    if (isTemporary(entry.name)) continue;
    if (entry.isFile()) found.push(await look(folder, entry.name));
    else if (entry.isDirectory() && !isOutcome(entry.name)) {
      const sender = join(folder, entry.name);
      for (const inner of await entriesOf(sender)) {
        if (inner.isFile() && !isTemporary(inner.name))
          found.push({ ...(await look(sender, inner.name)), sender: entry.name });
      }
    }
  }
  const settled = await keepSettled(found, settleMs);
  return settled.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

const isOutcome = (name: string): boolean => outcomes.some((outcome) => outcome === name);

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const reason = (error as { code?: string }).code === 'ENOENT' ? 'does not exist' : 'cannot be read';
    throw new GianhError('GIANH_SOURCE_UNAVAILABLE', `The delivery folder ${folder} ${reason}.`, {}, { cause: error });
  }
}

async function look(folder: string, name: string): Promise<ArrivedFile> {
  const path = join(folder, name);
  const { size, mtimeMs } = await stat(path);
  return { name, path, folder, size, mtimeMs };
}

/** Young files are looked at twice: one that is the same after `settleMs` is whole. */
async function keepSettled(files: readonly ArrivedFile[], settleMs: number): Promise<ArrivedFile[]> {
  const young = files.filter(({ mtimeMs }) => Date.now() - mtimeMs < settleMs);
  if (young.length === 0) return [...files];
  await setTimeout(settleMs);
  const changed = new Set<ArrivedFile>();
  for (const file of young) if (await hasChanged(file)) changed.add(file);
  return files.filter((file) => !changed.has(file));
}

/** Whether a file is another than when it was looked at, or gone. */
export async function hasChanged({ path, size, mtimeMs }: ArrivedFile): Promise<boolean> {
  const now = await stat(path).catch(() => undefined);
  return now === undefined || now.size !== size || now.mtimeMs !== mtimeMs;
}
