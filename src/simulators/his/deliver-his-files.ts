import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knobs } from '../knobs.js';
import type { World } from '../province/world.js';
import { listHisFiles } from './list-his-files.js';

/** Where and what the hospitals' stand-in delivers. */
export interface HisDelivery {
  readonly world: World;
  readonly knobs: Knobs;
  /** Folder that holds one folder per facility. */
  readonly root: string;
  /** Files made up to this day have been delivered before and are left out. */
  readonly deliveredUntil?: string;
  readonly onFile?: (file: { readonly path: string; readonly encounters: number }) => void;
}

/** Puts the files of all facilities into their folders, each whole at once (written aside, then renamed). */
export async function deliverHisFiles(
  delivery: HisDelivery,
): Promise<{ readonly files: number; readonly encounters: number }> {
  const made = new Set<string>();
  let [files, encounters] = [0, 0];
  for (const file of listHisFiles(delivery.world, delivery.knobs)) {
    if (file.madeOn <= (delivery.deliveredUntil ?? '')) continue;
    const folder = join(delivery.root, file.folder);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    const path = join(folder, file.name);
    await writeFile(`${path}.part`, file.content);
    await rename(`${path}.part`, path);
    files += 1;
    encounters += file.encounters;
    delivery.onFile?.({ path, encounters: file.encounters });
  }
  return { files, encounters };
}
