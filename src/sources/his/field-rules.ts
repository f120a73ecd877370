import type { FieldClass, FieldRule, FieldTable } from '../privacy/field-table.js';

/** Fields by class, each group with its purpose: `{ KEEP: { 'NGAY_VAO NGAY_RA': 'when it happened' } }`. */
export type ListedFields = Readonly<Partial<Record<Exclude<FieldClass, 'ROWS'>, Readonly<Record<string, string>>>>>;

const basis = 'Law 91/2025/QH15 art. 19; NĐ 102/2025 (health data); QĐ 4750/QĐ-BYT, QĐ 3176/QĐ-BYT (format)';

/** A field table of the HIS format; dropped fields are not held, all others as long as the record. */
export function hisTable(table: string, listed: ListedFields, more: readonly FieldRule[] = []): FieldTable {
  const fields = Object.entries(listed).flatMap(([fieldClass, groups]) =>
    Object.entries(groups ?? {}).flatMap(([names, purpose]) =>
      names.split(' ').map((field) => ({ field, class: fieldClass as FieldClass, purpose })),
    ),
  );
  return { table, basis, retention: 'as long as the visit is counted', fields: [...fields, ...more] };
}
