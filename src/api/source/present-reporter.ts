import type { ReporterStanding } from './administration.js';
import type { Reporter } from './reporter.type.js';

/** A reporter as the schema shows it. */
export function presentReporter(standing: ReporterStanding): Reporter {
  return {
    source: standing.source,
    code: standing.code,
    name: standing.name,
    organisationKind: standing.organisationKind,
    organisationCode: standing.organisationCode,
    owes: standing.owes,
    expectedBy: standing.expectedBy,
    contactOffice: standing.contactOffice,
    validFrom: standing.from,
    validTo: standing.to,
    state: standing.state,
    lastExpectedAt: standing.lastExpectedAt,
    lastDeliveryAt: standing.lastAt,
    deliveries: standing.deliveries,
    rows: standing.rows,
    rejected: standing.rejected,
  };
}
