import type { Fact } from '../fact/fact.js';
import { dossierStepShape } from './dossier-step-shape.js';
import { heldSteps } from './measures/held-steps.js';

/** The cells of steps, by office: who held the dossiers. */
export const dossierStepFact: Fact = {
  name: 'dossier_step',
  shapes: [dossierStepShape],
  dimensions: [
    { dimension: 'AGENCY', field: 'agencyCode' },
    { dimension: 'DEPARTMENT', field: 'department' },
  ],
  measures: heldSteps,
};
