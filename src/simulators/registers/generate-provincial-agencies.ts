import { agencyRow } from './agency-row.js';
import { type Department, departmentMergerDay, departments } from './departments.js';
import type { RegisterRow } from './register-row.js';
import { firstDay, reformDay, type UnitChain, type UnitStay } from './unit-chain.js';

const oldProvince = '44';

/** The provincial committee and its departments: 18 until 2025-02-28, 12 until 2025-06-30, and their successors. */
export function generateProvincialAgencies(chain: UnitChain): readonly RegisterRow[] {
  const province = chain.on(firstDay, 'PROVINCE').find(({ values }) => values.code === oldProvince)!;
  const [before, after] = chain.stays(province) as [UnitStay, UnitStay];
  const committee = { kind: 'PEOPLES_COMMITTEE', name: 'Ủy ban nhân dân tỉnh' };
  return [
    agencyRow({
      ...committee,
      code: '000.00.00.H46',
      name: `${committee.name} Quảng Bình`,
      stay: before,
      succeededBy: ['000.00.00.H50'],
    }),
    agencyRow({ ...committee, code: '000.00.00.H50', name: `${committee.name} Quảng Trị`, stay: after }),
    ...departments.flatMap((department) => departmentRows(department, before, after)),
  ];
}

function departmentRows(department: Department, before: UnitStay, after: UnitStay): readonly RegisterRow[] {
  const { number, name, mergedInto, nameAfterMerger } = department;
  const old = { code: `000.00.${number}.H46`, kind: 'DEPARTMENT', parentCode: '000.00.00.H46' };
  const next = `000.00.${number}.H50`;
  const untilMerger = { ...before, to: departmentMergerDay };
  const afterMerger = { ...before, from: departmentMergerDay, areaOn: departmentMergerDay };
  if (mergedInto !== undefined) {
    const heir = `000.00.${mergedInto}.H46`;
    return [agencyRow({ ...old, name: inProvince(name, 'Quảng Bình'), stay: untilMerger, succeededBy: [heir] })];
  }
  const fresh = agencyRow({
    code: next,
    kind: 'DEPARTMENT',
    parentCode: '000.00.00.H50',
    name: inProvince(nameAfterMerger ?? name, 'Quảng Trị'),
    stay: { ...after, from: reformDay },
  });
  const last = { ...old, name: inProvince(nameAfterMerger ?? name, 'Quảng Bình'), succeededBy: [next] };
  if (nameAfterMerger === undefined) return [agencyRow({ ...last, stay: before }), fresh];
  const first = { ...old, name: inProvince(name, 'Quảng Bình'), stay: untilMerger, succeededBy: [old.code] };
  return [agencyRow(first), agencyRow({ ...last, stay: afterMerger }), fresh];
}

function inProvince(name: string, province: string): string {
  return name.endsWith('tỉnh') ? `${name} ${province}` : `${name} tỉnh ${province}`;
}
