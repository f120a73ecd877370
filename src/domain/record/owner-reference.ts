import type { RecordShape } from './record-shape.js';
import type { ReferenceSpec } from './reference-spec.js';

/** The organisation that places a record of this kind, and the field with its code; `undefined` where only its area does. */
export function ownerReference({
  references,
}: RecordShape): { readonly register: ReferenceSpec['register']; readonly codeField: string } | undefined {
  const owner = references.find(({ placing, register }) => placing === true && register !== 'AREA');
  return owner && { register: owner.register, codeField: owner.code ?? `${owner.name}Code` };
}
