import type { Fact } from '../fact/fact.js';
import { dossierShape } from './dossier-shape.js';
import { digitalDossiers } from './measures/digital-dossiers.js';
import { dueMeasures766 } from './measures/due-measures-766.js';
import { handlingTime766 } from './measures/handling-time-766.js';
import { onlineDossiers } from './measures/online-dossiers.js';
import { openDossiers } from './measures/open-dossiers.js';
import { overdueDossiers } from './measures/overdue-dossiers.js';
import { paidDossiers } from './measures/paid-dossiers.js';
import { receivedDossiers } from './measures/received-dossiers.js';
import { reportedDossiers } from './measures/reported-dossiers.js';
import { resolvedDossiers } from './measures/resolved-dossiers.js';
import { turnedAwayDossiers } from './measures/turned-away-dossiers.js';

/** The cells of dossiers, by office. */
export const dossierFact: Fact = {
  name: 'dossier',
  shapes: [dossierShape],
  dimensions: [
    { dimension: 'AGENCY', field: 'agencyCode' },
    { dimension: 'PROCEDURE_FIELD', field: 'procedureFieldCode' },
    { dimension: 'CHANNEL', field: 'channel' },
    { dimension: 'APPLICANT_KIND', field: 'applicantKind' },
    { dimension: 'PROCEDURE_GROUP', field: 'procedureGroup' },
    { dimension: 'PROCEDURE', field: 'procedureCode', inCells: false },
  ],
  measures: [
    ...receivedDossiers,
    ...resolvedDossiers,
    ...openDossiers,
    ...overdueDossiers,
    ...dueMeasures766,
    ...reportedDossiers,
    ...handlingTime766,
    ...turnedAwayDossiers,
    ...onlineDossiers,
    ...paidDossiers,
    ...digitalDossiers,
  ],
};
