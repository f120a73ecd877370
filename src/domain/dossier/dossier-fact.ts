import type { Fact } from '../fact/fact.js';
import { dossierShape } from './dossier-shape.js';
import { dossierStepShape } from './dossier-step-shape.js';
import { dueMeasures766 } from './measures/due-measures-766.js';
import { openDossiers } from './measures/open-dossiers.js';
import { overdueDossiers } from './measures/overdue-dossiers.js';
import { receivedDossiers } from './measures/received-dossiers.js';
import { reportedDossiers } from './measures/reported-dossiers.js';
import { resolvedDossiers } from './measures/resolved-dossiers.js';

/** The cells of dossiers, by office. */
export const dossierFact: Fact = {
  name: 'dossier',
  shapes: [dossierShape, dossierStepShape],
  dimensions: [
    { dimension: 'AGENCY', field: 'agencyCode' },
    { dimension: 'PROCEDURE_FIELD', field: 'procedureFieldCode' },
    { dimension: 'CHANNEL', field: 'channel' },
    { dimension: 'APPLICANT_KIND', field: 'applicantKind' },
  ],
  measures: [
    ...receivedDossiers,
    ...resolvedDossiers,
    ...openDossiers,
    ...overdueDossiers,
    ...dueMeasures766,
    ...reportedDossiers,
  ],
};
