import { dayOfInstant, type DossierAtSource, type DossierFields, type DossierStep } from '#domain';
import type { Sieve } from '../privacy/create-sieve.js';
import { statusNames } from './codes.js';
import { isRow, plainRow } from './plain-row.js';
import { translateDossier } from './translate-dossier.js';
import { translateStep } from './translate-step.js';
import { dossierTable, progressList, stepTable } from './wire.js';

type WireRow = Readonly<Record<string, unknown>>;

/**
 * A record of TraCuuHoSo as the dossier's present state; `undefined` when it breaks the rules of the format.
 *
 * It goes through the sieve of a delivered record. Identity numbers are taken out before: a look-up needs not even their hash.
 */
export function readDossierAtSource(row: WireRow, code: string, sieve: Sieve): DossierAtSource | undefined {
  const { SoGiayToChuHoSo: _number, DinhDanhCHS: _identity, [progressList]: steps, ...rest } = row;
  const context = { receivedAt: '' };
  const { draft } = translateDossier(sieve.pass(dossierTable, plainRow(dossierTable, rest)), context);
  if (draft?.key !== code) return undefined;
  const { status, statusCode, stateAt, receivedAt, dueAt, finishedAt, returnedAt, officeLabel } =
    draft.fields as unknown as DossierFields;
  const last = lastStep(steps, code, sieve);
  const updatedAt = last && (stateAt === undefined || last.at > stateAt) ? last.at : stateAt;
  const day = updatedAt === undefined ? draft.day : dayOfInstant(updatedAt);
  return {
    code,
    status,
    statusCode,
    statusName: statusCode === undefined ? undefined : statusNames.lookup(statusCode, day),
    updatedAt,
    receivedAt,
    dueAt,
    finishedAt,
    returnedAt,
    step: last?.status,
    stepAt: last?.at,
    department: last?.department ?? officeLabel,
  };
}

/** The latest of the progress records, where there are any that can be read. */
function lastStep(steps: unknown, code: string, sieve: Sieve): DossierStep | undefined {
  if (!Array.isArray(steps)) return undefined;
  return steps
    .filter(isRow)
    .flatMap((step) => {
      const wire = sieve.pass(stepTable, plainRow(stepTable, { ...step, MaHoSo: code }));
      const { draft } = translateStep(wire, { receivedAt: '' });
      return draft ? [draft.fields as unknown as DossierStep] : [];
    })
    .reduce<DossierStep | undefined>((last, step) => (last && last.at > step.at ? last : step), undefined);
}
