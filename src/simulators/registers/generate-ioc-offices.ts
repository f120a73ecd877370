import type { AreaUnit } from '../province/area-units.js';
import { agencyRow } from './agency-row.js';
import type { RegisterRow } from './register-row.js';
import { firstDay, reformDay, type UnitChain, type UnitStay } from './unit-chain.js';

const name = 'Trung tâm Giám sát, điều hành thông minh';
const kind = 'IOC_OFFICE';

/**
 * The operations centre of the province and its branches: in the city Đồng Hới and the town Ba Đồn until 2025-06-30,
 * in three wards after it.
 */
export function generateIocOffices(chain: UnitChain): readonly RegisterRow[] {
  const province = chain.on(firstDay, 'PROVINCE').find(({ values }) => values.code === '44')!;
  const [before, after] = chain.stays(province) as [UnitStay, UnitStay];
  const parent = { kind, parentCode: '000.00.90.H46' };
  const newParent = { kind, parentCode: '000.00.90.H50' };
  return [
    agencyRow({
      ...parent,
      code: '000.00.90.H46',
      parentCode: '000.00.00.H46',
      name: `${name} tỉnh Quảng Bình`,
      stay: before,
      succeededBy: ['000.00.90.H50'],
    }),
    agencyRow({
      ...newParent,
      code: '000.00.90.H50',
      parentCode: '000.00.00.H50',
      name: `${name} tỉnh Quảng Trị`,
      stay: after,
    }),
    ...branch(parent, named(chain, firstDay, 'DISTRICT', 'Thành phố Đồng Hới'), '91', 'H46', ['000.00.91.H50']),
    ...branch(parent, named(chain, firstDay, 'DISTRICT', 'Thị xã Ba Đồn'), '92', 'H46', ['000.00.92.H50']),
    ...branch(newParent, named(chain, reformDay, 'COMMUNE', 'Phường Đồng Hới'), '91', 'H50', []),
    ...branch(newParent, named(chain, reformDay, 'COMMUNE', 'Phường Ba Đồn'), '92', 'H50', []),
    ...branch(newParent, named(chain, reformDay, 'COMMUNE', 'Phường Nam Đông Hà'), '93', 'H50', []),
  ];

  function branch(
    agency: { readonly kind: string; readonly parentCode: string },
    unit: AreaUnit,
    number: string,
    prefix: string,
    succeededBy: readonly string[],
  ): readonly RegisterRow[] {
    const stay = chain.stays(unit)[0]!;
    const code = `000.00.${number}.${prefix}`;
    const place = unit.values.name_vi;
    const branchName = `Tổ điều hành thông minh ${place.charAt(0).toLowerCase()}${place.slice(1)}`;
    return [agencyRow({ ...agency, code, name: branchName, stay, succeededBy })];
  }
}

function named(chain: UnitChain, day: string, level: string, unitName: string): AreaUnit {
  return chain.on(day, level).find(({ values }) => values.name_vi === unitName)!;
}
