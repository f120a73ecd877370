import type { FlattenFrom } from './flatten.js';
import type { ShapeField } from './row-shape.js';

/** A record as the document shapes it: as it is when it was executed, made from its object when it is read in place. */
export function plainRecord(fields: readonly ShapeField[], from: FlattenFrom): (record: object) => object {
  if (from === 'answer') return (record) => record;
  const parts = fields.map(({ key, inPlace, fields: inner }) => {
    const made = inner && plainRecord(inner, from);
    return [
      key,
      (source: object): unknown => {
        const value = inPlace!(source) ?? null;
        return made && value !== null ? made(value as object) : value;
      },
    ] as const;
  });
  return (record) => {
    const plain: Record<string, unknown> = {};
    for (const [key, read] of parts) plain[key] = read(record);
    return plain;
  };
}
