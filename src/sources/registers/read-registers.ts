import { canonicalJson, sha256 } from '#kernel';
import type { RegisterSeeds } from '#config';
import { type AreaBook, createRowFaults } from '#domain';
import { readOrganisations } from './read-organisations.js';
import { readProcedures } from './read-procedures.js';
import { readReporters } from './read-reporters.js';
import type { RegisterSet } from './register-set.js';

/**
 * The registers as checked records with provenance, every code resolved on its own day.
 *
 * All faults of all files (unknown area on that day, overlapping validity, unknown parent, succession without target, …)
 * are in one GIANH_SEED_INVALID with file, line and field.
 */
export function readRegisters(seeds: RegisterSeeds, areas: AreaBook): RegisterSet {
  const faults = createRowFaults();
  const { organisations, successions, find } = readOrganisations(seeds, areas, faults);
  const { procedures, groups } = readProcedures(seeds, faults);
  const reporters = readReporters(seeds, find, faults);
  faults.throwIfAny();
  const set = {
    organisations: sorted(organisations, ({ key }) => key),
    organisationSuccessions: sorted(successions, (row) => `${row.on} ${row.predecessorKey} ${row.successorKey}`),
    procedures: sorted(procedures, ({ key }) => key),
    procedureGroups: sorted(groups, ({ code }) => code),
    reporters: sorted(reporters, ({ key }) => key),
  };
  return { ...set, hash: sha256(canonicalJson(withoutProvenance(set))) };
}

function sorted<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...items].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0));
}

function withoutProvenance(set: Omit<RegisterSet, 'hash'>): object {
  const strip = (records: readonly { readonly provenance: unknown }[]) =>
    records.map(({ provenance: _provenance, ...content }) => content);
  return {
    ...set,
    organisations: strip(set.organisations),
    procedures: strip(set.procedures),
    reporters: strip(set.reporters),
  };
}
