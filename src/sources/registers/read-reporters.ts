import type { RegisterSeeds } from '#config';
import type { OrganisationKind, RowFaults } from '#domain';
import { optional } from './optional.js';
import { provenanceOf } from './provenance-of.js';
import type { ReadOrganisations } from './read-organisations.js';
import type { ReporterRecord } from './register-set.js';
import { createRowFinder } from './row-finder.js';

/** Who owes deliveries; the organisation must stand on the first day of the duty. */
export function readReporters(
  seeds: RegisterSeeds,
  find: ReadOrganisations['find'],
  faults: RowFaults,
): readonly ReporterRecord[] {
  const rows = seeds.reporters.map(({ file, line, values }) => ({
    file,
    line,
    values,
    code: `${values.source}/${values.code}`,
    from: values.valid_from,
    to: optional(values.valid_to),
  }));
  createRowFinder(rows).check(faults);
  return rows.map(({ values, code, from, to, ...place }) => {
    const kind = values.organisation_kind as OrganisationKind;
    const organisation = find(kind, values.organisation_code, from);
    if (organisation === undefined) {
      faults.add(place, 'organisation_code', `no ${kind} ${values.organisation_code} stands on ${from}`);
    }
    return {
      key: `REPORTER:${code}@${from}`,
      source: values.source,
      code: values.code,
      name: organisation?.name ?? values.contact_office,
      organisationKind: kind,
      organisationCode: values.organisation_code,
      owes: values.owes,
      expectedBy: values.expected_by,
      from,
      to,
      contactOffice: values.contact_office,
      provenance: provenanceOf(place),
    };
  });
}
