import type { OrganisationKind } from '#domain';
import { areaOfUnit } from '../area/area-of-unit.js';
import type { ApiContext } from '../context/api-context.js';
import { dossierColumns } from '../dossier/dossier-columns.js';
import { Dossier } from '../dossier/dossier.type.js';
import { loadNode } from '../node/load-node.js';
import type { Node } from '../node/node.interface.js';
import { organisationOf } from '../organisation/organisation-of.js';
import { procedureOf } from '../procedure/procedure-of.js';
import { columnsFor } from '../record/record-columns.js';
import type { EntityName } from './entity-keys.js';
import { readRepresentation } from './representation.js';

/**
 * The entities that representations stand for, in their order, at the operation's snapshot: `undefined` for one that is
 * not there, an error in the place of one that cannot be read.
 *
 * A code is read on the snapshot's civil day. However many are asked, records of a kind take one statement per key; the
 * registers none.
 */
export function findEntities(
  representations: readonly unknown[],
  selected: ReadonlySet<string>,
  context: ApiContext,
): Promise<readonly (Node | Error | undefined)[]> {
  return Promise.all(
    representations.map(async (given) => {
      try {
        const { type, id, code } = readRepresentation(given);
        return await (id === undefined ? finders[type](code, context, selected) : loadNode(id, context));
      } catch (error) {
        return error as Error;
      }
    }),
  );
}

type Find = (code: string, context: ApiContext, selected: ReadonlySet<string>) => Promise<Node | undefined>;

const finders: Readonly<Record<EntityName, Find>> = {
  Area: async (code, context) => {
    const { books, view } = await context.reading();
    const unit = books.areas.find(code, view.day);
    return unit && areaOfUnit(unit);
  },
  Procedure: async (code, context) => {
    const { books, view } = await context.reading();
    const version = books.procedures.find(code, view.day);
    return version && procedureOf(books, version);
  },
  Agency: organisation('AGENCY'),
  Facility: organisation('FACILITY'),
  School: organisation('SCHOOL'),
  Dossier: async (code, context, selected) => {
    const reading = await context.reading();
    const fields = columnsFor(dossierColumns, selected);
    const [row] = await context
      .rowsBy({ kind: 'dossier', field: 'naturalKey', snapshot: reading.view.n, fields })
      .load(code);
    return row && new Dossier(row, reading);
  },
};

function organisation(kind: OrganisationKind): Find {
  return async (code, context) => {
    const { books, view } = await context.reading();
    const found = books.organisations.find(kind, code, view.day);
    return found && organisationOf(books, found);
  };
}
