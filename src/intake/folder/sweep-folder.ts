import { GianhError } from '#kernel';
import type { RunCause } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { closeInterrupted, resolveLanded } from '../run/close-interrupted.js';
import { type RunNumber, withRun } from '../run/with-run.js';
import { type ArrivedFile, hasChanged, listArrivals } from './list-arrivals.js';
import { putAway } from './put-away.js';
import { takeFile, type TakenFile } from './take-file.js';

export interface SweepOptions {
  readonly cause?: RunCause;
  /** Let deliveries through that would be held for deleting too much. */
  readonly accept?: boolean;
  /** How long a file must have been still; default one second. */
  readonly settleMs?: number;
  /** Stops between two files. */
  readonly signal?: AbortSignal;
  readonly onFile?: (file: SweptFile) => void;
}

export type SweptFile = TakenFile | LeftFile;

/** A file that is no delivery of this source (REFUSED), or that the hub itself stumbled over (FAILED: it stays). */
export interface LeftFile {
  readonly name: string;
  readonly reporter?: string;
  readonly outcome: 'REFUSED' | 'FAILED';
  readonly message: string;
}

/**
 * Takes every file that waits in a source's folder, in order of name, and puts each away to `done/` or `failed/` inside
 * its sender's folder. A refused file costs only itself; a fault of the hub leaves the file where it is.
 */
export async function sweepFolder(
  deps: IntakeDeps,
  source: IntakeSource,
  options: SweepOptions = {},
): Promise<readonly SweptFile[]> {
  const { pool, store } = deps;
  const { folder } = source;
  if (folder === undefined) throw new GianhError('GIANH_USAGE', `${source.name} has no folder.`);
  return withRun(deps, source, options.cause ?? 'COMMAND', async (run) => {
    await resolveLanded(deps, source);
    const senders = await readSenders(deps, source);
    const swept: SweptFile[] = [];
    for (const file of await listArrivals(folder, options.settleMs ?? 1_000)) {
      if (options.signal?.aborted) break;
      const reporter = file.sender === undefined ? undefined : (senders.get(file.sender) ?? file.sender);
      const taken = await takeArrival(deps, source, file, reporter, run, options);
      swept.push(taken);
      options.onFile?.(taken);
    }
    const left = new Set(swept.filter(({ outcome }) => outcome === 'FAILED').map(({ name }) => name));
    const landing = options.signal?.aborted ? [] : await store.listDeliveries(pool, source.id, ['LANDING']);
    await closeInterrupted(
      deps,
      source,
      landing.filter(({ name }) => !left.has(name)),
    );
    const told = swept.filter(({ message }) => message !== undefined).map(({ name, message }) => `${name}: ${message}`);
    const incomplete = swept.some(({ outcome }) => outcome !== 'TAKEN' && outcome !== 'REPEATED');
    return { value: swept, incomplete, message: told.length > 0 ? told.slice(0, 20).join('\n') : undefined };
  });
}

async function takeArrival(
  deps: IntakeDeps,
  source: IntakeSource,
  file: ArrivedFile,
  reporter: string | undefined,
  run: RunNumber,
  { accept }: SweepOptions,
): Promise<SweptFile> {
  const runId = await run();
  try {
    const taken = await takeFile(deps, source, { ...file, reporter, runId, accept, changed: () => hasChanged(file) });
    const outcome = taken.outcome === 'HELD' ? 'failed' : 'done';
    if (taken.outcome !== 'CHANGED') await putAway(file, outcome, taken.sha256.slice(0, 8), taken.message);
    return taken;
  } catch (error) {
    if (error instanceof GianhError && error.code === 'GIANH_DELIVERY_REFUSED') {
      await putAway(file, 'failed', String(Math.round(file.mtimeMs)), error.message);
      return { name: file.name, reporter, outcome: 'REFUSED', message: error.message };
    }
    deps.logger.error({ source: source.name, file: file.name, error: nameOf(error) }, 'a delivery could not be taken');
    const message = 'The hub failed on this file; it stays and is tried again.';
    return { name: file.name, reporter, outcome: 'FAILED', message };
  }
}

/** Class and code of an error; its words may quote a row. */
const nameOf = (error: unknown): string =>
  error instanceof Error ? `${error.name} ${(error as { code?: string }).code ?? ''}`.trim() : 'unknown';

/** Whose folder it is: by the reporter's own folder name, or its code. */
async function readSenders({ pool, store }: IntakeDeps, source: IntakeSource): Promise<ReadonlyMap<string, string>> {
  const reporters = await store.readReporterFacts(pool, source.name);
  return new Map(reporters.map(({ folder, code }) => [folder ?? code, code]));
}
