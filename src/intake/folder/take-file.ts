import type { DeliveryRow } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { takeDelivery } from '../land/take-delivery.js';
import { openFile } from './open-file.js';
import { type FileToRead, readArrival, readerOf } from './read-arrival.js';

/** A file on its way in. */
export interface FileArrival extends FileToRead {
  readonly reporter?: string;
  readonly runId: number;
  readonly accept?: boolean;
  /** Asked between reading and resolving: true when the file became another one meanwhile. */
  readonly changed?: () => Promise<boolean>;
}

/** What became of a file. */
export interface TakenFile {
  readonly name: string;
  readonly reporter?: string;
  readonly sha256: string;
  readonly outcome: 'TAKEN' | 'REPEATED' | 'INCOMPLETE' | 'HELD' | 'CHANGED';
  readonly accepted: number;
  readonly rejected: number;
  readonly deleted: number;
  readonly message?: string;
}

/** Takes a file in: bytes hashed, rows landed, resolved, in the inbox; the same bytes again are only counted. */
export async function takeFile(deps: IntakeDeps, source: IntakeSource, file: FileArrival): Promise<TakenFile> {
  const sieve = source.createSieve();
  readerOf(source, file);
  const { sha256, open } = await openFile(file);
  const taken = await takeDelivery(deps, {
    source,
    runId: file.runId,
    reporter: file.reporter,
    name: file.name,
    sha256,
    bytes: file.size,
    sieve,
    read: () => readArrival(source, file, sieve, open),
    accept: file.accept,
    changed: file.changed,
  });
  const { delivery, accepted, rejected, deleted, outcome } = taken;
  const told = { name: file.name, reporter: delivery.reporter, sha256, accepted, rejected, deleted };
  if (outcome === 'TAKEN') return { ...told, ...outcomeOf(delivery) };
  return { ...told, outcome, message: outcome === 'CHANGED' ? delivery.message : undefined };
}

function outcomeOf({ state, whole, incompleteBecause, message }: DeliveryRow): Pick<TakenFile, 'outcome' | 'message'> {
  if (state === 'HELD') return { outcome: 'HELD', message };
  return whole ? { outcome: 'TAKEN' } : { outcome: 'INCOMPLETE', message: incompleteBecause };
}
