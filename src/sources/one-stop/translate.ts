import type { SievedRow } from '../adapter/sieved-row.js';
import type { TranslateContext } from '../adapter/source-adapter.js';
import type { Translation } from '../adapter/translation.js';
import { translateDossier } from './translate-dossier.js';
import { translateStep } from './translate-step.js';
import { dossierTable, stepTable } from './wire.js';

/** Translates a row of the portal protocol; pure and total. A table the protocol does not have becomes nothing. */
export function translate({ table, values }: SievedRow, context: TranslateContext): readonly Translation[] {
  if (table === dossierTable) return [translateDossier(values, context)];
  if (table === stepTable) return [translateStep(values, context)];
  return [];
}
