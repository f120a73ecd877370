import { type AreaBook, createAreaBook, type UnitSuccession, type UnitVersion } from '#domain';

/** The day of the big reform in the small world, as in the real one. */
export const reform = '2025-07-01';

/**
 * A small world of invented units that has every kind of reorganisation:
 *
 * - 44 and 45 become the new 44 on the reform's day, when districts 450, 451 and 470 end without successor;
 * - 10001 and 10002 merge into 10006 on 2024-12-01; 10005 is renamed to 10007 on 2025-02-15;
 * - at the reform 10006 and 10003 become 20001, 10007 becomes 20002, 10008 becomes 20003 and 10004 is divided: 0.6 to
 *   20001, 0.4 to 20002.
 */
export const worldUnits: readonly UnitVersion[] = [
  unit(1, '44', 'PROVINCE', undefined, undefined, reform),
  unit(2, '45', 'PROVINCE', undefined, undefined, reform),
  unit(3, '44', 'PROVINCE', undefined, reform, undefined),
  unit(10, '450', 'DISTRICT', 1, undefined, reform),
  unit(11, '451', 'DISTRICT', 1, undefined, reform),
  unit(12, '470', 'DISTRICT', 2, undefined, reform),
  unit(101, '10001', 'COMMUNE', 10, undefined, '2024-12-01'),
  unit(102, '10002', 'COMMUNE', 10, undefined, '2024-12-01'),
  unit(103, '10003', 'COMMUNE', 10, undefined, reform),
  unit(104, '10004', 'COMMUNE', 11, undefined, reform),
  unit(105, '10005', 'COMMUNE', 11, undefined, '2025-02-15'),
  unit(106, '10006', 'COMMUNE', 10, '2024-12-01', reform),
  unit(107, '10007', 'COMMUNE', 11, '2025-02-15', reform),
  unit(108, '10008', 'COMMUNE', 12, undefined, reform),
  unit(201, '20001', 'COMMUNE', 3, reform, undefined),
  unit(202, '20002', 'COMMUNE', 3, reform, undefined),
  unit(203, '20003', 'COMMUNE', 3, reform, undefined),
];

export const worldSuccessions: readonly UnitSuccession[] = [
  { predecessorId: 1, successorId: 3, on: reform, kind: 'MERGE', weight: 1 },
  { predecessorId: 2, successorId: 3, on: reform, kind: 'MERGE', weight: 1 },
  { predecessorId: 101, successorId: 106, on: '2024-12-01', kind: 'MERGE', weight: 1 },
  { predecessorId: 102, successorId: 106, on: '2024-12-01', kind: 'MERGE', weight: 1 },
  { predecessorId: 105, successorId: 107, on: '2025-02-15', kind: 'RENAME', weight: 1 },
  { predecessorId: 106, successorId: 201, on: reform, kind: 'MERGE', weight: 1 },
  { predecessorId: 103, successorId: 201, on: reform, kind: 'MERGE', weight: 1 },
  { predecessorId: 104, successorId: 201, on: reform, kind: 'SPLIT', weight: 0.6 },
  { predecessorId: 104, successorId: 202, on: reform, kind: 'SPLIT', weight: 0.4 },
  { predecessorId: 107, successorId: 202, on: reform, kind: 'MERGE', weight: 1 },
  { predecessorId: 108, successorId: 203, on: reform, kind: 'CONTINUE', weight: 1 },
];

export const worldBook: AreaBook = createAreaBook({
  units: worldUnits,
  successions: worldSuccessions,
  population: [],
  centroids: [],
});

function unit(
  id: number,
  code: string,
  level: UnitVersion['level'],
  parentId: number | undefined,
  from: string | undefined,
  to: string | undefined,
): UnitVersion {
  const name = `Unit ${code}`;
  return { id, key: `${code}@${from ?? ''}`, code, level, kind: level, nameVi: name, nameEn: name, parentId, from, to };
}
