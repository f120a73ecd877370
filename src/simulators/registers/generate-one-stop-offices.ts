import type { AreaUnit } from '../province/area-units.js';
import { agencyRow } from './agency-row.js';
import type { RegisterRow } from './register-row.js';
import { firstDay, reformDay, type UnitChain } from './unit-chain.js';

/**
 * The one-stop offices of districts (until 2025-06-30) and communes: 159, then 151, 145 and 78.
 *
 * Of merged communes the office goes on whose commune's code goes on, or else the first; on 2025-07-01 all end and the
 * offices of the 78 communes of the new province begin under the prefix H50.
 */
export function generateOneStopOffices(chain: UnitChain): readonly RegisterRow[] {
  const districts = chain.on(firstDay, 'DISTRICT').filter(({ values }) => values.parent_code === '44');
  const newCodes = new Map(
    chain
      .on(reformDay, 'COMMUNE')
      .map(({ values }, index) => [values.code, `000.${twoDigits(index + 1)}.50.H50`] as const),
  );
  const oldOffices = districts.flatMap((district, index) => {
    const number = twoDigits(30 + index);
    const office = agencyRow({
      code: `000.00.${number}.H46`,
      kind: 'DISTRICT_OFFICE',
      parentCode: '000.00.00.H46',
      name: `Bộ phận Một cửa ${midSentence(district)}`,
      stay: chain.stays(district)[0]!,
    });
    return [office, ...communeOffices(chain, district, number, newCodes)];
  });
  const newOffices = chain.on(reformDay, 'COMMUNE').map((commune) =>
    agencyRow({
      code: newCodes.get(commune.values.code)!,
      kind: 'COMMUNE_OFFICE',
      parentCode: '000.00.00.H50',
      name: `Trung tâm Phục vụ hành chính công ${midSentence(commune)}`,
      stay: chain.stays(commune)[0]!,
    }),
  );
  return [...oldOffices, ...newOffices];
}

function communeOffices(
  chain: UnitChain,
  district: AreaUnit,
  number: string,
  newCodes: ReadonlyMap<string, string>,
): readonly RegisterRow[] {
  const communes = chain.on(firstDay, 'COMMUNE').filter(({ values }) => values.parent_code === district.values.code);
  const codeOf = (commune: AreaUnit) => `000.${twoDigits(communes.indexOf(commune) + 1)}.${number}.H46`;

  return communes.flatMap((commune) => {
    const code = codeOf(commune);
    const stays = chain.stays(commune).filter(({ from }) => from < reformDay);
    const served = stays.filter(({ unit }) => leader(chain, unit, communes) === commune);
    return served.map((stay) => {
      const heir = chain.successor(stay.unit);
      const next =
        stay.to >= reformDay ? newCodes.get(heir?.values.code ?? '') : heir && codeOf(leader(chain, heir, communes));
      return agencyRow({
        code,
        kind: 'COMMUNE_OFFICE',
        parentCode: `000.00.${number}.H46`,
        name: `Bộ phận Một cửa ${midSentence(stay.unit)}`,
        stay,
        succeededBy: next === undefined ? [] : [next],
      });
    });
  });
}

/** The commune of the oldest structure whose office serves a later unit: the one with its code, else the first. */
function leader(chain: UnitChain, unit: AreaUnit, communes: readonly AreaUnit[]): AreaUnit {
  const members = communes.filter((commune) => chain.stays(commune).some((stay) => stay.unit === unit));
  return members.find(({ values }) => values.code === unit.values.code) ?? members[0]!;
}

/** `UBND xã Trường Sơn`: the type word of a unit is written small inside a name. */
function midSentence({ values }: AreaUnit): string {
  return `UBND ${values.name_vi.charAt(0).toLowerCase()}${values.name_vi.slice(1)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
