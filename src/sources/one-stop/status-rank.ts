import type { DossierStatus } from '#domain';

/** Order of statuses within one moment, for versions: of two records of one second the one further along wins. */
const ranks: Readonly<Record<DossierStatus, string>> = {
  REGISTERED: '01',
  RECEIVED: '02',
  PROCESSING: '03',
  PAYMENT_REQUESTED: '04',
  SUPPLEMENT_REQUESTED: '05',
  REFUSED: '06',
  WITHDRAWN: '07',
  STOPPED: '08',
  FINISHED: '09',
  RETURNED: '10',
};

/** Two digits, `00` for a status the code list does not have. */
export function statusRank(status: DossierStatus | undefined): string {
  return status === undefined ? '00' : ranks[status];
}
