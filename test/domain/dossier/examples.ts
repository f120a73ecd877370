import {
  createWorkingCalendar,
  type DeriveContext,
  deriveDossier,
  type DerivedDossier,
  type Dossier,
  type DossierStep,
  type Procedure,
} from '#domain';

/** The days off around 30 April 2024: Monday 29 April was free, Saturday 4 May was worked in return. */
export const calendar = createWorkingCalendar([
  { day: '2024-04-29', kind: 'COMPENSATORY', name: 'Nghỉ bù' },
  { day: '2024-04-30', kind: 'HOLIDAY', name: 'Ngày Giải phóng miền Nam' },
  { day: '2024-05-01', kind: 'HOLIDAY', name: 'Ngày Quốc tế lao động' },
  { day: '2024-05-04', kind: 'WORKED_SATURDAY', name: 'Làm bù' },
]);

/** Procedure 7 may take 5 working days, has an online service and is in two groups; 8 has nothing of it. */
const procedures = new Map<number | undefined, Procedure>([
  [7, { id: 7, allowedWorkingDays: 5, online: 'PARTIAL', groups: ['LAND', 'CONSTRUCTION_PERMIT'] }],
  [8, { id: 8, allowedWorkingDays: 1, online: 'NONE', groups: [] }],
] as unknown as [number, Procedure][]);

export const context: DeriveContext = { calendar, parts: [], procedure: (id) => procedures.get(id) };

/** Wall time in Viet Nam, `2021-07-09 08:30`, as an instant. */
export function at(wall: string): string {
  return new Date(`${wall.replace(' ', 'T')}:00+07:00`).toISOString().replace('.000Z', 'Z');
}

/** A dossier received on Friday 9 July 2021 at 8:30, due on Friday 16 July at 17:00, in the given state. */
export function dossier(state: Partial<Dossier>): Dossier {
  return {
    code: '000.00.12.H46-210709-0001',
    receivedAt: at('2021-07-09 08:30'),
    dueAt: at('2021-07-16 17:00'),
    stateAt: at('2021-07-09 08:30'),
    status: 'PROCESSING',
    ...state,
  } as Dossier;
}

export function step(status: DossierStep['status'], wall: string): DossierStep {
  return { dossierCode: '000.00.12.H46-210709-0001', status, at: at(wall) };
}

export function derive(state: Partial<Dossier>, steps: readonly DossierStep[] = []): DerivedDossier {
  return deriveDossier(dossier(state), steps, context);
}
