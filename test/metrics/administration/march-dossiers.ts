import { createProcedureBook, type DossierFields, type Procedure } from '#domain';
import type { InboxRow } from '#store';
import { caseRow } from '../../support/world-rows.js';

/** Four procedures of communes: three with an online service, one of them never used. */
export const procedures = createProcedureBook({
  procedures: [
    procedure(1, '1.000001', { online: 'FULL', allowedWorkingDays: 10, groups: ['CONSTRUCTION_PERMIT'] }),
    procedure(2, '1.000002', { online: 'PARTIAL', allowedWorkingDays: 5 }),
    procedure(3, '1.000003', { online: 'NONE', allowedWorkingDays: 3, fieldCode: 'F2' }),
    procedure(4, '1.000004', { online: 'FULL', allowedWorkingDays: 3, fieldCode: 'F2' }),
  ],
  groups: [{ code: 'CONSTRUCTION_PERMIT', name: 'Cấp giấy phép xây dựng' }],
});

/**
 * Dossiers of commune 103 in March 2025 (Monday 3 March is the first working day), written out by hand; what they count
 * as is worked out in the test beside.
 */
const ofCommune: Readonly<Record<string, Partial<DossierFields> & { readonly procedureId?: number }>> = {
  // A permit, online, done in 7 working days, in time.
  A: {
    ...times('03-03', '03-17', '03-12'),
    ...ended('FINISHED', 1),
    channel: 'ONLINE',
    eResult: true,
    digitised: true,
    verifiedByVneid: true,
    feeAmount: '50000',
    payment: 'NATIONAL_PORTAL',
  },
  // A permit over the counter, 12 working days, two days late.
  B: { ...times('03-04', '03-18', '03-20'), ...ended('FINISHED', 1), feeAmount: '50000', payment: 'UNPAID' },
  // Online but with a paper result, 4 working days; its fee is zero.
  C: {
    ...times('03-05', '03-12', '03-11'),
    ...ended('FINISHED', 2),
    channel: 'ONLINE',
    reused: true,
    feeAmount: '0',
    payment: 'NONE',
  },
  // Sent back for papers on 10 March and not come back: no clock runs, but the office's list has it as overdue.
  D: {
    ...times('03-06', '03-13'),
    ...ended('SUPPLEMENT_REQUESTED', 2),
    supplements: [{ requestedAt: '2025-03-10T02:00:00Z' }],
  },
  // Due on 13 March and not done.
  E: { ...times('03-10', '03-13'), ...ended('PROCESSING', 3), feeAmount: '10000', payment: 'UNPAID' },
  // By post, 2 working days, in time.
  F: {
    ...times('03-11', '03-14', '03-13'),
    ...ended('RETURNED', 3),
    channel: 'POSTAL',
    eResult: true,
    fromNationalStore: true,
  },
  // Withdrawn in time.
  G: { ...times('03-12', '03-19', '03-14'), ...ended('WITHDRAWN', 2), paperDigitised: true },
  // Refused at the counter: never received.
  H: { status: 'REFUSED', refusedAt: '2025-03-12T02:00:00Z', codeDay: '2025-03-12', channel: 'DIRECT', procedureId: 2 },
  // A permit received on the last Friday, not yet due.
  I: {
    ...times('03-28', '04-11'),
    ...ended('PROCESSING', 1),
    channel: 'ONLINE',
    digitised: true,
    verifiedByVneid: true,
    feeAmount: '30000',
    payment: 'OWN_GATEWAY',
  },
};

/** The dossiers of commune 103, one of the office of district 10 itself, and a permit of commune 104 that is overdue. */
export const dossierRows: readonly InboxRow[] = [
  ...Object.entries(ofCommune).map(([name, fields]) => dossierRow(name, 103, fields)),
  dossierRow('K', 104, { ...times('03-05', '03-12'), ...ended('PROCESSING', 1) }),
  dossierRow('J', 10, { ...times('03-05', '03-12', '03-06'), ...ended('FINISHED', 3) }),
];

/** Steps of A and B: two departments held them, the last step is the handing over. */
export const stepRows: readonly InboxRow[] = [
  stepRow('A', 'RECEIVED', 'Một cửa', '03-03T01', '03-04T02', '03-04T10'),
  stepRow('A', 'FINISHED', 'Địa chính', '03-04T02', '03-12T03', '03-11T10'),
  stepRow('A', 'RETURNED', 'Một cửa', '03-12T03', '03-14T03', '03-13T10'),
  stepRow('B', 'PROCESSING', 'Địa chính', '03-04T01', '03-10T03', '03-12T10'),
];

/** Received at 8, due at 17, finished at 10 o'clock in Việt Nam; all of 2025. */
function times(received: string, due: string, finished?: string): Partial<DossierFields> {
  return {
    receivedAt: `2025-${received}T01:00:00Z`,
    dueAt: `2025-${due}T10:00:00Z`,
    finishedAt: finished && `2025-${finished}T03:00:00Z`,
  };
}

function ended(status: DossierFields['status'], procedureId: number) {
  const { code, fieldCode } = procedures.procedure(procedureId);
  return {
    status,
    channel: 'DIRECT',
    eResult: false,
    procedureId,
    procedureCode: code,
    procedureFieldCode: fieldCode,
    agencyCode: '000.01.10.H46',
  } as const;
}

function dossierRow(name: string, unitId: number, fields: object): InboxRow {
  return { ...caseRow(name, 1, unitId, { code: name, ...fields }), kind: 'dossier', eventDay: '2025-03-03' };
}

function stepRow(dossierCode: string, status: string, department: string, ...moments: readonly string[]): InboxRow {
  const [startedAt, at, dueAt] = moments.map((moment) => `2025-${moment}:00:00Z`);
  const payload = { dossierCode, agencyCode: '000.01.10.H46', status, department, startedAt, at, dueAt };
  return { ...caseRow(`${dossierCode}|${at}`, 1, 103, payload), kind: 'dossier_step', eventDay: '2025-03-03' };
}

function procedure(id: number, code: string, more: Partial<Procedure>): Procedure {
  return {
    id,
    key: `PROCEDURE:${code}@`,
    code,
    name: code,
    fieldCode: 'F1',
    fieldName: 'F1',
    levels: ['COMMUNE'],
    allowedWorkingDays: 1,
    online: 'NONE',
    groups: [],
    succeededBy: [],
    ...more,
  };
}
