import type { Instant } from '../day/instant.js';
import type { DossierFields } from './dossier.js';
import type { DossierStep } from './dossier-step.js';

/** A time during which the office waited for the applicant; without `to` it still waits. */
export interface SupplementSpan {
  readonly from: Instant;
  readonly to?: Instant;
}

/**
 * The requests for supplements with their waiting times, in order: DanhSachHoSoBoSung of the record, or, where the
 * record has none, the runs of status 5 among the steps. A request without its moment cannot be timed but counts.
 */
export function supplementSpans(
  dossier: DossierFields,
  steps: readonly DossierStep[],
): { readonly requests: number; readonly spans: readonly SupplementSpan[] } {
  const listed = dossier.supplements ?? [];
  if (listed.length === 0) {
    const spans = spansOfSteps(steps);
    return { requests: spans.length, spans };
  }
  const spans = listed.flatMap(({ requestedAt, receivedAt }) =>
    requestedAt === undefined ? [] : [{ from: requestedAt, to: receivedAt }],
  );
  return { requests: listed.length, spans: merged(spans) };
}

function spansOfSteps(steps: readonly DossierStep[]): readonly SupplementSpan[] {
  const spans: SupplementSpan[] = [];
  let from: Instant | undefined;
  for (const { status, at } of [...steps].sort((one, other) => (one.at < other.at ? -1 : 1))) {
    if (status === 'SUPPLEMENT_REQUESTED') from ??= at;
    else if (from !== undefined) {
      spans.push({ from, to: at });
      from = undefined;
    }
  }
  if (from !== undefined) spans.push({ from });
  return spans;
}

/** Overlapping waits are one wait: no moment is subtracted twice. */
function merged(spans: readonly SupplementSpan[]): readonly SupplementSpan[] {
  const result: SupplementSpan[] = [];
  for (const span of [...spans].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = result.at(-1);
    if (!last || (last.to !== undefined && last.to < span.from)) result.push(span);
    else if (last.to !== undefined && (span.to === undefined || span.to > last.to)) {
      result[result.length - 1] = { from: last.from, to: span.to };
    }
  }
  return result;
}
