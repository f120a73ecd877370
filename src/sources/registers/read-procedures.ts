import type { RegisterSeeds } from '#config';
import type { AreaLevel, OnlineService, ProcedureGroup, RowFaults } from '#domain';
import { listed } from './listed.js';
import { optional } from './optional.js';
import { provenanceOf } from './provenance-of.js';
import type { ProcedureRecord } from './register-set.js';
import { createRowFinder } from './row-finder.js';

export interface ReadProcedures {
  readonly procedures: readonly ProcedureRecord[];
  readonly groups: readonly ProcedureGroup[];
}

/** Procedures with their groups; every code a group or a succession names must exist. */
export function readProcedures(seeds: RegisterSeeds, faults: RowFaults): ReadProcedures {
  const rows = seeds.procedures.map(({ file, line, values }) => ({
    file,
    line,
    values,
    code: values.code,
    from: optional(values.valid_from),
    to: optional(values.valid_to),
  }));
  const finder = createRowFinder(rows);
  finder.check(faults);
  for (const row of rows) {
    for (const code of listed(row.values.succeeded_by)) {
      if (row.to === undefined) faults.add(row, 'succeeded_by', `names ${code}, but valid_to is empty: nothing ends`);
      else if (finder.find(code, row.to) === undefined)
        faults.add(row, 'succeeded_by', `no ${code} stands on ${row.to}`);
    }
  }
  const groupsOf = readGroups(seeds, new Set(rows.map(({ code }) => code)), faults);
  return {
    procedures: rows.map(({ values, from, to, ...place }) => ({
      key: `PROCEDURE:${values.code}@${values.valid_from}`,
      code: values.code,
      name: values.name,
      fieldCode: values.field_code,
      fieldName: values.field_name,
      levels: values.levels.split(';') as readonly AreaLevel[],
      allowedWorkingDays: Number(values.allowed_working_days),
      online: values.online as OnlineService,
      groups: groupsOf.get(values.code) ?? [],
      from,
      to,
      succeededBy: listed(values.succeeded_by),
      legalBasis: optional(values.legal_basis),
      provenance: provenanceOf(place),
    })),
    groups: namedGroups(seeds, faults),
  };
}

function readGroups(
  seeds: RegisterSeeds,
  known: ReadonlySet<string>,
  faults: RowFaults,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const row of seeds.procedureGroups) {
    const { group_code: group, procedure_code: procedure } = row.values;
    if (!known.has(procedure)) faults.add(row, 'procedure_code', `no procedure ${procedure} is in the register`);
    const [other] = groups.get(procedure) ?? [];
    if (other !== undefined) {
      faults.add(row, 'group_code', `${procedure} is in ${other} before: dossiers are counted in one group`);
    }
    groups.set(procedure, [...(groups.get(procedure) ?? []), group].sort());
  }
  return groups;
}

function namedGroups(seeds: RegisterSeeds, faults: RowFaults): readonly ProcedureGroup[] {
  const names = new Map<string, string>();
  for (const row of seeds.procedureGroups) {
    const { group_code: code, group_name: name } = row.values;
    const other = names.get(code);
    if (other !== undefined && other !== name) faults.add(row, 'group_name', `${code} is called "${other}" before`);
    names.set(code, other ?? name);
  }
  return [...names].map(([code, name]) => ({ code, name }));
}
