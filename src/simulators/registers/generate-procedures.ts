import type { Random } from '../province/random.js';
import { type ProcedureField, procedureFields } from './procedure-fields.js';
import type { RegisterRow } from './register-row.js';
import { reformDay } from './unit-chain.js';

const levelWords: Readonly<Record<string, string>> = { C: 'COMMUNE', D: 'DISTRICT', P: 'PROVINCE' };
const onlineWords: Readonly<Record<string, string>> = { F: 'FULL', P: 'PARTIAL', N: 'NONE' };

/**
 * About 120 procedures with made-up codes `1.9nnnnn`.
 *
 * What districts handled ends on 2025-06-30 and goes on under a new code `2.9nnnnn` at the communes.
 */
export function generateProcedures(random: Random): readonly RegisterRow[] {
  const lines = procedureFields.flatMap((field) => field.procedures.map((line) => ({ field, line })));
  const numbers = random.shuffle(lines.map((_, index) => 900_001 + index * 7));
  const rows = lines.flatMap(({ field, line }, index) => versions(field, line, String(numbers[index])));
  return [...rows].sort((one, other) => (one['code']! < other['code']! ? -1 : 1));
}

function versions(field: ProcedureField, line: string, number: string): readonly RegisterRow[] {
  const [levels, days, online, name] = line.split('|') as [string, string, string, string];
  const version = (code: string, handledBy: string, validity: Partial<RegisterRow>): RegisterRow => ({
    code,
    name,
    field_code: field.code,
    field_name: field.name,
    levels: handledBy
      .split(';')
      .map((letter) => levelWords[letter]!)
      .join(';'),
    allowed_working_days: days,
    online: onlineWords[online]!,
    valid_from: '',
    valid_to: '',
    succeeded_by: '',
    legal_basis: '',
    ...validity,
  });
  const code = `1.${number}`;
  if (!levels.includes('D')) return [version(code, levels, {})];
  const next = `2.${number}`;
  const heirs = levels.includes('P') ? 'C;P' : 'C';
  return [
    version(code, levels, { valid_to: reformDay, succeeded_by: next }),
    version(next, heirs, { valid_from: reformDay }),
  ];
}

/** Groups that metrics ask for: name → whether a procedure belongs to it. */
const groups: readonly {
  readonly code: string;
  readonly name: string;
  readonly holds: (row: RegisterRow) => boolean;
}[] = [
  {
    code: 'CONSTRUCTION_PERMIT',
    name: 'Cấp giấy phép xây dựng',
    holds: ({ name }) => name!.includes('giấy phép xây dựng') || /^Cấp giấy phép (sửa chữa|di dời)/.test(name!),
  },
  { code: 'LAND', name: 'Đất đai', holds: (row) => row['field_code'] === 'DD01' },
  { code: 'CIVIL_STATUS', name: 'Hộ tịch', holds: (row) => row['field_code'] === 'HT01' },
  {
    code: 'BUSINESS_REGISTRATION',
    name: 'Đăng ký kinh doanh',
    holds: (row) => ['KD01', 'DN01'].includes(row['field_code']!),
  },
  { code: 'SOCIAL_PROTECTION', name: 'Bảo trợ xã hội', holds: (row) => ['BT01', 'NC01'].includes(row['field_code']!) },
];

/** Which procedures belong to which group; a procedure may be in several or in none. */
export function generateProcedureGroups(procedures: readonly RegisterRow[]): readonly RegisterRow[] {
  return groups.flatMap(({ code, name, holds }) =>
    procedures
      .filter(holds)
      .map((procedure) => ({ group_code: code, group_name: name, procedure_code: procedure['code']! })),
  );
}
