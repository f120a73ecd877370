import type { AreaBook, OrganisationBookContents, ProcedureBookContents, Reporter } from '#domain';
import { GianhError } from '#kernel';
import type { RegisterSet } from './register-set.js';

/** The registers with ids, ready for `createOrganisationBook` and `createProcedureBook`. */
export interface NumberedRegisters {
  readonly organisations: OrganisationBookContents;
  readonly procedures: ProcedureBookContents;
  readonly reporters: readonly Reporter[];
}

/** Every key of the set that needs an id: organisations and procedures. */
export function registerKeys(set: RegisterSet): readonly string[] {
  return [...set.organisations, ...set.procedures].map(({ key }) => key);
}

/** Puts the store's ids in place of the keys; `idOf` gives the same id for a key for ever, `areas` those of the units. */
export function numberRegisters(set: RegisterSet, areas: AreaBook, idOf: (key: string) => number): NumberedRegisters {
  function unitId(key: string): number {
    const unit = areas.byKey(key);
    if (unit === undefined) throw new GianhError('GIANH_NOT_FOUND', `The area book has no unit ${key}.`, { key });
    return unit.id;
  }
  return {
    organisations: {
      organisations: set.organisations.map(({ parentKey, unitKey, provenance: _provenance, ...organisation }) => ({
        id: idOf(organisation.key),
        ...organisation,
        parentId: parentKey === undefined ? undefined : idOf(parentKey),
        unitId: unitId(unitKey),
      })),
      successions: set.organisationSuccessions.map(({ predecessorKey, successorKey, on }) => ({
        predecessorId: idOf(predecessorKey),
        successorId: idOf(successorKey),
        on,
      })),
    },
    procedures: {
      procedures: set.procedures.map(({ provenance: _provenance, ...procedure }) => ({
        id: idOf(procedure.key),
        ...procedure,
      })),
      groups: set.procedureGroups,
    },
    reporters: set.reporters.map(({ key: _key, provenance: _provenance, ...reporter }) => reporter),
  };
}
