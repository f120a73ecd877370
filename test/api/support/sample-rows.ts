import { addDays, type AreaBook, type OrganisationBook, type ProcedureBook } from '#domain';
import type { InboxRow } from '#store';

/** Registers that rows are placed in. */
export interface Places {
  readonly areaBook: AreaBook;
  readonly organisations: OrganisationBook;
  readonly procedures: ProcedureBook;
}

const row = (kind: string, naturalKey: string, more: Partial<InboxRow>): InboxRow => ({
  kind,
  source: 1,
  naturalKey,
  version: '0001',
  deleted: false,
  unitId: undefined,
  flags: [],
  payload: {},
  deliveryId: undefined,
  cause: 'DELIVERY',
  ...more,
});

/** A dossier of an agency, received on a day; `finished` days later it is resolved, due `due` days after receipt. */
export function dossierRow(
  places: Places,
  agencyCode: string,
  code: string,
  day: string,
  {
    finished,
    due = 5,
    procedureCode,
    version = 1,
  }: { finished?: number; due?: number; procedureCode?: string; version?: number } = {},
): InboxRow {
  const agency = places.organisations.resolve('AGENCY', agencyCode, day);
  const procedure = procedureCode === undefined ? undefined : places.procedures.resolve(procedureCode, day);
  const at = (days: number): string => `${addDays(day, days)}T02:00:00Z`;
  return row('dossier', code, {
    unitId: agency.unitId,
    eventDay: day,
    version: String(version).padStart(4, '0'),
    payload: {
      code,
      codeDay: day,
      agencyCode,
      agencyId: agency.id,
      procedureCode: procedure?.code,
      procedureId: procedure?.id,
      procedureFieldCode: procedure?.fieldCode,
      channel: 'ONLINE',
      applicantKind: 'CITIZEN',
      status: finished === undefined ? 'PROCESSING' : 'FINISHED',
      stateAt: at(finished ?? 0),
      receivedAt: at(0),
      dueAt: at(due),
      finishedAt: finished === undefined ? undefined : at(finished),
    },
  });
}

/** A step of a dossier. */
export function stepRow(places: Places, agencyCode: string, code: string, number: number, at: string): InboxRow {
  const agency = places.organisations.resolve('AGENCY', agencyCode, at.slice(0, 10));
  return row('dossier_step', `${code}|${number}`, {
    unitId: agency.unitId,
    eventDay: at.slice(0, 10),
    payload: {
      dossierCode: code,
      agencyCode,
      agencyId: agency.id,
      at,
      status: 'PROCESSING',
      department: 'Phòng Tư pháp',
    },
  });
}

/** The one-stop offices of communes (or districts) on a day. */
export const officesOn = ({ organisations }: Places, level: 'COMMUNE' | 'DISTRICT', day: string) =>
  organisations.on('AGENCY', day).filter((agency) => agency.subkind === `${level}_OFFICE`);
