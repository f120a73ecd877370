/** The portal's ten statuses, 1 to 10 in this order (reference, §2.3). */
export const dossierStatuses = [
  'REGISTERED',
  'RECEIVED',
  'REFUSED',
  'PROCESSING',
  'SUPPLEMENT_REQUESTED',
  'PAYMENT_REQUESTED',
  'WITHDRAWN',
  'STOPPED',
  'FINISHED',
  'RETURNED',
] as const;

export type DossierStatus = (typeof dossierStatuses)[number];

/**
 * How far along a dossier is in a status: 0 registered, 1 received, 2 in hand, 3 ended in any way, 4 result handed over.
 *
 * A dossier moves within a stage and up, never down; going down is what a source does that rewrites its history.
 */
export const dossierStages: Readonly<Record<DossierStatus, number>> = {
  REGISTERED: 0,
  RECEIVED: 1,
  PROCESSING: 2,
  SUPPLEMENT_REQUESTED: 2,
  PAYMENT_REQUESTED: 2,
  REFUSED: 3,
  WITHDRAWN: 3,
  STOPPED: 3,
  FINISHED: 3,
  RETURNED: 4,
};
