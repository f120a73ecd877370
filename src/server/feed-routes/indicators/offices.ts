import type { ApiPorts } from '#api';

type Books = Awaited<ReturnType<ApiPorts['books']>>;

/** An office of the warehouse: its code, its name, and when it stood. */
export interface Office {
  readonly code: string;
  readonly name: string;
}

/** The people's committees of the province, the present one and those before: offices that figures are given of. */
export function officesOf({ organisations, areas }: Books): readonly Office[] {
  const committees = organisations.all.filter(
    ({ kind, subkind, unitId }) =>
      kind === 'AGENCY' &&
      subkind === 'PEOPLES_COMMITTEE' &&
      unitId !== undefined &&
      areas.unit(unitId).level === 'PROVINCE',
  );
  return [...new Map(committees.map(({ code, name }) => [code, { code, name }])).values()];
}

/** Code of the area an office answered for on a day; `undefined` where there was no such office. */
export function areaOfOffice({ organisations, areas }: Books, code: string, day: string): string | undefined {
  const office = organisations.find('AGENCY', code, day);
  return office?.unitId === undefined ? undefined : areas.unit(office.unitId).code;
}
