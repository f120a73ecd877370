import type { RecordShape } from '../record/record-shape.js';
import { deriveDossierStep } from './derive-dossier-step.js';
import type { DossierStep } from './dossier-step.js';

/** Steps of dossiers, placed at the office of the dossier's code; a step changes what its dossier counts as. */
export const dossierStepShape: RecordShape = {
  kind: 'dossier_step',
  sector: 'dossier',
  ruleVersion: 2,
  fields: [
    { name: 'dossierCode', type: 'text', required: true },
    { name: 'agencyCode', type: 'text' },
    { name: 'at', type: 'instant', required: true },
    { name: 'status', type: 'text' },
    { name: 'statusCode', type: 'text' },
    { name: 'department', type: 'text' },
    { name: 'startedAt', type: 'instant' },
    { name: 'dueAt', type: 'instant' },
  ],
  references: [{ name: 'agency', register: 'AGENCY', field: 'agencyId', required: true, placing: true }],
  derived: [
    { name: 'handledDay', type: 'day' },
    { name: 'workingDays', type: 'integer' },
    { name: 'isOverdue', type: 'boolean' },
    { name: 'isHeld', type: 'boolean' },
    { name: 'isHeldDue', type: 'boolean' },
    { name: 'isHeldOverdue', type: 'boolean' },
    { name: 'isHeldTimed', type: 'boolean' },
  ],
  derive: (fields, context) => ({ ...deriveDossierStep(fields as unknown as DossierStep, context) }),
  indexes: [['dossierCode']],
  parent: { kind: 'dossier', keyField: 'dossierCode' },
};
