import { type Day, dayNumber, dayOfInstant, type DossierStatus, dossierStages, type QualityFlag } from '#domain';
import type { DossierTimes } from './dossier-times.js';

/**
 * What real implementations do to a dossier record (reference, §2.5), as far as the record itself gives it away.
 *
 * Whether a second record stands for the same dossier cannot be seen here: equal `duplicateKey`s show it.
 */
export function dossierFlags(
  status: DossierStatus | undefined,
  times: DossierTimes,
  mintedDay: Day | undefined,
  placeholder: boolean,
): readonly QualityFlag[] {
  const { submittedAt, receivedAt, dueAt, finishedAt, returnedAt, supplements } = times;
  const flags: QualityFlag[] = [];
  const isReceived = status !== 'REGISTERED' && status !== 'REFUSED';
  const isEnded = status !== undefined && dossierStages[status] >= 3;
  const isResolved = status === 'FINISHED' || status === 'RETURNED';
  if (isReceived && receivedAt === undefined) flags.push('RECEIVED_DATE_MISSING');
  if (isReceived && dueAt === undefined) flags.push('DUE_DATE_MISSING');
  if (status === 'RETURNED' && returnedAt === undefined) flags.push('RETURN_DATE_MISSING');
  if ((isResolved && receivedAt === undefined) || (!isEnded && (finishedAt ?? returnedAt) !== undefined)) {
    flags.push('STATUS_JUMP');
  }
  // Status 5 rewritten to 9 before the synchronisation leaves a request that nobody ever answered.
  if (isResolved && supplements.some(({ requestedAt, receivedAt: got }) => requestedAt !== undefined && !got)) {
    flags.push('STATUS_REWRITTEN');
  }
  const end = finishedAt ?? returnedAt;
  if (end !== undefined && receivedAt !== undefined && end < receivedAt) flags.push('END_BEFORE_START');
  if (placeholder) flags.push('PLACEHOLDER_IDENTITY');
  if (isReminted(mintedDay, submittedAt, receivedAt)) flags.push('CODE_REMINTED');
  return flags;
}

/** A code minted after the dossier was received, or long before it was handed in, is not the code it got at the counter. */
function isReminted(
  mintedDay: Day | undefined,
  submittedAt: string | undefined,
  receivedAt: string | undefined,
): boolean {
  const received = receivedAt ?? submittedAt;
  if (mintedDay === undefined || received === undefined) return false;
  const handedIn = dayNumber(
    dayOfInstant(submittedAt !== undefined && submittedAt < received ? submittedAt : received),
  );
  const minted = dayNumber(mintedDay);
  return minted > dayNumber(dayOfInstant(received)) + 1 || minted < handedIn - 31;
}
