import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knobs } from '../knobs.js';
import type { World } from '../province/world.js';
import { listVneduFiles } from './list-vnedu-files.js';
import { writeZip } from './write-zip.js';

/** Where and what the schools' stand-in delivers. */
export interface VneduDelivery {
  readonly world: World;
  readonly knobs: Knobs;
  /** Folder that holds one folder per school. */
  readonly root: string;
  /** Files made up to this day have been delivered before and are left out. */
  readonly deliveredUntil?: string;
  readonly onFile?: (file: { readonly path: string; readonly enrolments: number }) => void;
}

/** Puts the archives of all schools into their folders, each whole at once (written aside, then renamed). */
export async function deliverVneduFiles(
  delivery: VneduDelivery,
): Promise<{ readonly files: number; readonly enrolments: number }> {
  const made = new Set<string>();
  let [files, enrolments] = [0, 0];
  for (const file of listVneduFiles(delivery.world, delivery.knobs)) {
    if (file.madeOn <= (delivery.deliveredUntil ?? '')) continue;
    const folder = join(delivery.root, file.folder);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    const whole = await writeZip(file.tables, file.madeOn);
    const bytes = file.cutShort ? whole.subarray(0, Math.floor(whole.length * 0.7)) : whole;
    const path = join(folder, file.name);
    await writeFile(`${path}.part`, bytes);
    await rename(`${path}.part`, path);
    files += 1;
    enrolments += file.enrolments;
    delivery.onFile?.({ path, enrolments: file.enrolments });
  }
  return { files, enrolments };
}
