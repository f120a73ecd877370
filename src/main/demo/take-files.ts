import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type IntakeSource, sweepFolder } from '#intake';
import { GianhError } from '#kernel';
import type { Hub } from '../hub.js';

/** How to tell what is done, and when to stop. */
export interface TakeFilesOptions {
  readonly tell: (task: string, done: number, total: number) => void;
  readonly signal: AbortSignal;
}

const waiting = /^(?!.*\b(?:done|failed)\b).*\.(?:xml|zip)$/;
/** Between two looks while nothing new has come, in milliseconds. */
const pause = 100;

/**
 * Sweeps a folder again and again while its stand-in writes into it, until `written` and one more time.
 *
 * Told are the files taken in, of those that have come so far.
 */
export async function takeFiles(
  { intake }: Hub,
  source: IntakeSource,
  written: Promise<void>,
  { tell, signal }: TakeFilesOptions,
): Promise<void> {
  let isWritten = false;
  written.then(
    () => (isWritten = true),
    () => undefined,
  );
  let done = 0;
  for (let isLast = false; !isLast && !signal.aborted;) {
    isLast = isWritten;
    const found = await readdir(source.folder!, { recursive: true });
    const total = done + found.filter((name) => waiting.test(name)).length;
    const onFile = (): void => tell(`${source.name}: files taken in`, (done += 1), Math.max(done, total));
    const swept = total > done ? await sweepFolder(intake, source, { settleMs: 0, signal, onFile }) : [];
    if (swept.length === 0 && !isLast) await Promise.race([written, sleep(pause)]);
  }
  if (done === 0 && !signal.aborted) {
    throw new GianhError('GIANH_SOURCE_UNAVAILABLE', `The simulator of ${source.name} delivered no file.`);
  }
}
