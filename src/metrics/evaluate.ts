import type { MetricDefinition } from './definition/metric-definition.js';
import { ruleAt } from './definition/rule-at.js';
import type { FreshnessOf } from './freshness/create-freshness.js';
import type { Refusal, RowTarget } from './query/row-target.js';
import type { CompletenessOf } from './read/create-completeness.js';
import { absent } from './value/absent.js';
import { compositeOutcome } from './value/composite-outcome.js';
import type { Completeness, MetricValue } from './value/metric-value.js';
import type { Outcome } from './value/outcome.js';
import type { ReadPart } from './value/read-sides.js';
import { addSeriesNote } from './value/series-note.js';
import { settle } from './value/settle.js';

/** Everything a value is made of. */
export interface Evaluation extends ReadPart {
  readonly target: RowTarget;
  readonly snapshot: number;
  readonly completenessOf: CompletenessOf;
  readonly freshnessOf: FreshnessOf;
  /** Why whoever asks is not told, whatever was found. */
  readonly hidden?: Refusal;
}

/** A number or the reason why there is none; the only place that makes a MetricValue. Rounds once, here. */
export function evaluate(evaluation: Evaluation): MetricValue {
  const { definition, target, sides, snapshot, completenessOf, path } = evaluation;
  const { unit, period, partial } = target;
  const ruleVersion = ruleAt(definition, period)?.version ?? 0;
  const completeness = completenessOf(target, definition.sources);
  const freshness = evaluation.freshnessOf(target, definition.sources);
  const { exact: _exact, ...found } = outcomeOf(evaluation, evaluation, completeness);
  const { withheld } = freshness;
  const outcome: Outcome = found.absence === undefined && withheld ? { absence: 'STALE', reason: withheld } : found;
  const comparability = sides.estimated && !evaluation.hidden ? 'ESTIMATED' : target.comparability;
  const isThere = outcome.absence === undefined;
  const note = isThere ? addSeriesNote(target.note, sides.series) : undefined;
  return {
    metric: definition.key,
    unitId: unit.id,
    period,
    snapshot,
    partial,
    completeness,
    freshness,
    provenance: provenanceOf(definition, ruleVersion, path),
    ...outcome,
    comparability: outcome.absence === 'NOT_COMPARABLE' ? 'NOT_COMPARABLE' : comparability,
    ...(note ? { note } : {}),
    ...(isThere && sides.series !== undefined ? { series: sides.series } : {}),
  };
}

const provenances = new WeakMap<MetricDefinition, Map<string, MetricValue['provenance']>>();

/** Where values of an edition come from that were answered alike: one object for all of them. */
function provenanceOf(
  definition: MetricDefinition,
  ruleVersion: number,
  path: ReadPart['path'],
): MetricValue['provenance'] {
  let known = provenances.get(definition);
  if (!known) provenances.set(definition, (known = new Map()));
  const name = `${ruleVersion}/${path}`;
  let provenance = known.get(name);
  if (!provenance) {
    const document = definition.authority?.document;
    provenance = definition.sources.map((source) => ({ source, ruleVersion, document, path }));
    known.set(name, provenance);
  }
  return provenance;
}

/** What a metric says in a row; of a composite, what each of its parts says there. */
function outcomeOf(part: ReadPart, row: Evaluation, { delivered }: Completeness): Outcome {
  const { definition, sides } = part;
  const { target, completenessOf } = row;
  const against = target.refusal ?? notApplicable(definition, target) ?? notDelivered(definition) ?? row.hidden;
  if (against) return against;
  if (sides.impossible) return absent(sides.impossible);
  if (!sides.parts) return settle(part, delivered > 0);
  return compositeOutcome(definition, sides.parts, (inner) =>
    outcomeOf(inner, row, completenessOf(target, inner.definition.sources)),
  );
}

const notDelivered = ({ notDelivered: reason }: MetricDefinition): Outcome | undefined =>
  reason && { absence: 'NO_DATA', reason };

function notApplicable(definition: MetricDefinition, { period }: RowTarget): Outcome | undefined {
  if (ruleAt(definition, period) !== undefined) return undefined;
  const { authority } = definition;
  const [since, until] = [authority?.validFrom, authority?.validTo];
  const isOver = until !== undefined && until < period.to;
  const document = authority?.document;
  return {
    absence: 'NOT_APPLICABLE',
    reason: {
      vi: isOver
        ? `Cách tính theo ${document ?? 'định nghĩa'} hết hiệu lực từ ${until}, không áp dụng cho kỳ ${period.code}.`
        : `Cách tính theo ${document ?? 'định nghĩa'} có hiệu lực từ ${since ?? '…'}, chưa áp dụng cho kỳ ${period.code}.`,
      en: isOver
        ? `The formula of ${document ?? 'the definition'} held until ${until}, no longer for ${period.code}.`
        : `The formula of ${document ?? 'the definition'} holds from ${since ?? '…'}, not yet for ${period.code}.`,
    },
  };
}
