import type { Day, RegisterName } from '#domain';
import type { Registers } from './registers.js';

/** What a code means on a day: a version and its unit, or why it means nothing. */
export type Resolution =
  | { readonly id: number; readonly unitId?: number; readonly problem?: undefined }
  | { readonly problem: 'UNKNOWN' | 'OUT_OF_TIME' | 'AMBIGUOUS'; readonly validity: string };

interface Version {
  readonly from?: Day;
  readonly to?: Day;
}

/**
 * Resolves a code in a register as of a day; never throws.
 *
 * The reason says from when to when the code was valid and nothing more: near matches would cost more than the row, and
 * a quarantined batch has thousands of them.
 */
export function resolveCode(registers: Registers, register: RegisterName, code: string, day: Day): Resolution {
  if (register === 'AREA') {
    const unit = registers.areaBook.find(code, day);
    return unit ? { id: unit.id, unitId: unit.id } : problemOf(registers.areaBook.versionsOf(code), day);
  }
  if (register === 'PROCEDURE') {
    const procedure = registers.procedures.find(code, day);
    return procedure ? { id: procedure.id } : problemOf(registers.procedures.versionsOf(code), day);
  }
  const organisation = registers.organisations.find(register, code, day);
  if (organisation) return { id: organisation.id, unitId: organisation.unitId };
  return problemOf(registers.organisations.versionsOf(register, code), day);
}

function problemOf(versions: readonly Version[], day: Day): Resolution {
  if (versions.length === 0) return { problem: 'UNKNOWN', validity: '' };
  const standing = versions.filter(
    ({ from, to }) => (from === undefined || from <= day) && (to === undefined || day < to),
  );
  return { problem: standing.length > 1 ? 'AMBIGUOUS' : 'OUT_OF_TIME', validity: versions.map(spell).join(', ') };
}

const spell = ({ from, to }: Version): string => `${from ?? 'the beginning'} to ${to ? `before ${to}` : 'today'}`;
