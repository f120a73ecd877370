import type { DeliveryRow } from '#store';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { landDelivery } from '../land/land-delivery.js';
import { resolveDelivery } from '../land/resolve-delivery.js';
import { hashFile } from './hash-file.js';
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
  const sha256 = await hashFile(file.path);
  const { delivery, repeated } = await landDelivery(deps, {
    source,
    runId: file.runId,
    reporter: file.reporter,
    name: file.name,
    sha256,
    bytes: file.size,
    sieve,
    read: () => readArrival(source, file, sieve),
  });
  const told = { name: file.name, reporter: delivery.reporter, sha256, deleted: 0 };
  const { accepted, rejected } = delivery;
  if (delivery.state === 'RESOLVED') return { ...told, accepted, rejected, outcome: 'REPEATED' };
  if (!repeated && (await file.changed?.())) {
    const message = 'The file changed while it was read; it is read again by the next run.';
    await deps.store.describeDelivery(deps.pool, delivery.id, { state: 'FAILED', message });
    return { ...told, accepted: 0, rejected: 0, outcome: 'CHANGED', message };
  }
  const resolved = await resolveDelivery(deps, source, delivery, { accept: file.accept });
  return { ...told, ...counts(resolved), ...outcomeOf(resolved.delivery) };
}

const counts = ({ accepted, rejected, deleted }: { accepted: number; rejected: number; deleted: number }) => ({
  accepted,
  rejected,
  deleted,
});

function outcomeOf({ state, whole, incompleteBecause, message }: DeliveryRow): Pick<TakenFile, 'outcome' | 'message'> {
  if (state === 'HELD') return { outcome: 'HELD', message };
  return whole ? { outcome: 'TAKEN' } : { outcome: 'INCOMPLETE', message: incompleteBecause };
}
