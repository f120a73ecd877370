import { cityFact } from './city/city-fact.js';
import { dossierFact } from './dossier/dossier-fact.js';
import { dossierStepFact } from './dossier/dossier-step-fact.js';
import type { Fact } from './fact/fact.js';
import { healthFact } from './health/health-fact.js';
import { indexFact } from './index/index-fact.js';
import { indicatorFact } from './indicator/indicator-fact.js';
import type { RecordShape } from './record/record-shape.js';
import { qualityFact } from './quality/quality-fact.js';
import { registerFact } from './register/register-fact.js';
import { schoolFact } from './school/school-fact.js';

/** Every set of cells, one line per sector, and what the registers know without any record. */
export const facts: readonly Fact[] = [
  dossierFact,
  dossierStepFact,
  healthFact,
  schoolFact,
  cityFact,
  indicatorFact,
  indexFact,
  qualityFact,
  registerFact,
];

/** Every kind of record. */
export const shapes: readonly RecordShape[] = facts.flatMap((fact) => fact.shapes);
