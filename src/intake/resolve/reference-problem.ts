import type { Day, QualityFlag, ReferenceSpec, RegisterName, RejectionCode } from '#domain';
import type { Resolution } from './resolve-code.js';

type Problem = Extract<Resolution, { readonly problem: string }>;

const unknown: Readonly<Record<RegisterName, RejectionCode>> = {
  AREA: 'UNKNOWN_AREA',
  AGENCY: 'UNKNOWN_OFFICE',
  FACILITY: 'UNKNOWN_FACILITY',
  SCHOOL: 'UNKNOWN_SCHOOL',
  PROCEDURE: 'BAD_VALUE',
};

const registerNames: Readonly<Record<RegisterName, string>> = {
  AREA: 'list of administrative units',
  AGENCY: 'register of agencies',
  FACILITY: 'register of health facilities',
  SCHOOL: 'register of schools',
  PROCEDURE: 'list of administrative procedures',
};

/** The field of a record that keeps a reference's code as received. */
export const codeField = ({ code, name }: ReferenceSpec): string => code ?? `${name}Code`;

/** Why a record without its required code waits, in words a sector officer understands. */
export function rejectReference(
  { register }: ReferenceSpec,
  code: string,
  day: Day,
  { problem, validity }: Problem,
): { readonly code: RejectionCode; readonly message: string } {
  const list = registerNames[register];
  if (problem === 'UNKNOWN') {
    const message = `The code "${code}" is not in the ${list}; the row waits until the register is mended or the code is corrected.`;
    return { code: unknown[register], message };
  }
  if (problem === 'AMBIGUOUS') {
    const message = `The code "${code}" means more than one entry of the ${list} on ${day}.`;
    return { code: register === 'AREA' ? 'AMBIGUOUS_AREA' : unknown[register], message };
  }
  const message = `The code "${code}" was not valid on ${day}: in the ${list} it stands from ${validity}.`;
  return { code: register === 'AREA' ? 'AREA_CODE_OUT_OF_TIME' : unknown[register], message };
}

/** How a record is flagged that keeps an optional code nobody knows. */
export function flagReference({ register }: ReferenceSpec, { problem }: Problem): QualityFlag {
  if (register === 'PROCEDURE') return 'UNKNOWN_PROCEDURE';
  return register === 'AREA' && problem === 'OUT_OF_TIME' ? 'AREA_CODE_OUT_OF_TIME' : 'UNKNOWN_CODE';
}

/** Codes that a mended register may solve. */
export const waitsForRegister: ReadonlySet<string> = new Set([
  'UNKNOWN_AREA',
  'AMBIGUOUS_AREA',
  'AREA_CODE_OUT_OF_TIME',
  'UNKNOWN_OFFICE',
  'UNKNOWN_FACILITY',
  'UNKNOWN_SCHOOL',
]);
