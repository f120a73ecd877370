import { type Instant, reporterState } from '#domain';
import type { ReporterAccount } from '#store';
import type { ApiPorts } from '../context/api-ports.js';
import type { Books } from '../context/books.js';
import type { Reporter } from './reporter.type.js';

/** A reporter as the schema shows it, with its state as of now. */
export function presentReporter(account: ReporterAccount, { calendar }: Books, ports: ApiPorts): Reporter {
  const { from, to, expectedBy, lastAt, lastWhole } = account;
  const now: Instant = `${ports.clock.now().toISOString().slice(0, 19)}Z`;
  const state = reporterState({
    reporter: { from: from ?? '0001-01-01', to, expectedBy: expectedBy ?? '' },
    lastDeliveryAt: lastAt,
    lastWhole,
    due: expectedBy === undefined ? [] : ports.dueMoments(expectedBy, now),
    now,
    calendar,
  });
  return {
    source: account.source,
    code: account.code,
    name: account.name,
    organisationKind: account.organisationKind,
    organisationCode: account.organisationCode,
    owes: account.owes,
    expectedBy,
    contactOffice: account.contactOffice,
    validFrom: from,
    validTo: to,
    state,
    lastDeliveryAt: lastAt,
    deliveries: account.deliveries,
    rows: account.rows,
    rejected: account.rejected,
  };
}
