import type { Day, Draft, QualityFlag, RecordShape, RegisterName } from '#domain';
import type { RowRejection } from '#sources';
import { fieldValues, isEventDay } from './field-values.js';
import { codeField, flagReference, rejectReference } from './reference-problem.js';
import type { Registers } from './registers.js';
import { resolveCode } from './resolve-code.js';

/** A code of a draft that its register does not know on its day. */
export interface UnknownCode {
  readonly register: RegisterName;
  readonly code: string;
  readonly day: Day;
}

/** A draft with its codes resolved as of its day. */
export interface ResolvedDraft {
  readonly fields: Record<string, unknown>;
  readonly unitId: number | undefined;
  readonly flags: readonly QualityFlag[];
}

/** A resolved draft or a rejection, and the codes nobody knows. */
export interface DraftOutcome {
  readonly resolved?: ResolvedDraft;
  readonly rejection?: RowRejection;
  readonly unknown?: readonly UnknownCode[];
}

/**
 * Resolves a draft's codes: of several placing references the first resolved gives the unit; an unknown required code
 * rejects the draft, any other is kept as received and flagged. Pure; a deletion needs nothing.
 */
export function resolveDraft(shape: RecordShape, draft: Draft, registers: Registers): DraftOutcome {
  if (draft.deleted) return { resolved: { fields: {}, unitId: undefined, flags: [] } };
  if (!isEventDay(draft.day)) return reject(draft, 'BAD_DATE', 'day', 'The day of the event cannot be understood.');
  const { values: fields, fault } = fieldValues(shape.fields, draft.fields);
  if (fault) return reject(draft, fault.code, fault.field, faultWords[fault.code]);
  const flags = new Set(draft.flags);
  const unknown: UnknownCode[] = [];
  let unitId: number | undefined;
  for (const reference of shape.references) {
    const code = draft.codes[reference.name];
    const field = codeField(reference);
    if (code === undefined || code === '') {
      if (reference.required) return reject(draft, 'MISSING_FIELD', field, `The row names no ${reference.name}.`);
      continue;
    }
    const found = resolveCode(registers, reference.register, code, draft.day);
    if (found.problem === undefined) {
      fields[reference.field] = found.id;
      if (reference.placing) unitId ??= found.unitId;
      continue;
    }
    unknown.push({ register: reference.register, code, day: draft.day });
    if (reference.required) {
      const { code: why, message } = rejectReference(reference, code, draft.day, found);
      return { ...reject(draft, why, field, message), unknown };
    }
    flags.add(flagReference(reference, found));
  }
  return { resolved: { fields, unitId, flags: [...flags] }, unknown };
}

const faultWords = {
  MISSING_FIELD: 'A field that every such record must have is missing.',
  BAD_VALUE: 'A value is too large, or not of the kind this field holds.',
} as const;

const reject = (draft: Draft, code: RowRejection['code'], field: string, message: string) => ({
  rejection: { code, field, message, key: draft.key },
});
