import type { RegisterSeeds } from '#config';
import { createRandom } from './create-random.js';
import type { OfficeLevel, Procedure } from './world.js';

/** Every version of every procedure; a few are asked for all day, most hardly ever. */
export function listProcedures(registers: RegisterSeeds, seed: string): readonly Procedure[] {
  return registers.procedures.map(({ values }) => ({
    code: values.code,
    name: values.name,
    fieldCode: values.field_code,
    fieldName: values.field_name,
    allowedWorkingDays: Number(values.allowed_working_days),
    levels: values.levels.split(';') as readonly OfficeLevel[],
    weight: 0.05 + 10 * createRandom(`${seed}/procedure/${values.code}`).next() ** 4,
    validFrom: values.valid_from === '' ? undefined : values.valid_from,
    validTo: values.valid_to === '' ? undefined : values.valid_to,
  }));
}
