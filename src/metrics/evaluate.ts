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
export interface Evaluation extends Decision {
  readonly snapshot: number;
}

/** Everything a number is decided by. */
export interface Decision extends ReadPart {
  readonly target: RowTarget;
  readonly completenessOf: CompletenessOf;
  readonly freshnessOf: FreshnessOf;
  /** Why whoever asks is not told, whatever was found. */
  readonly hidden?: Refusal;
}

/** A number or the reason why there is none; the only place that makes a MetricValue. */
export function evaluate(evaluation: Evaluation): MetricValue {
  const { definition, target, sides, completenessOf, freshnessOf } = evaluation;
  const { sources } = definition;
  const outcome = decide(evaluation);
  const comparability = sides.estimated && !evaluation.hidden ? 'ESTIMATED' : target.comparability;
  // A board has thousands of them: fields are written one by one, what is not there is left out.
  const value: Writable<MetricValue> = {
    metric: definition.key,
    unitId: target.unit.id,
    period: target.period,
    snapshot: evaluation.snapshot,
    partial: target.partial,
    completeness: completenessOf(target, sources),
    freshness: freshnessOf(target, sources),
    provenance: provenanceOf(definition, ruleAt(definition, target.period)?.version ?? 0, evaluation.path),
    comparability: outcome.absence === 'NOT_COMPARABLE' ? 'NOT_COMPARABLE' : comparability,
  };
  if (outcome.value !== undefined) value.value = outcome.value;
  if (outcome.numerator !== undefined) value.numerator = outcome.numerator;
  if (outcome.denominator !== undefined) value.denominator = outcome.denominator;
  if (outcome.parts !== undefined) value.parts = outcome.parts;
  if (outcome.groups !== undefined) value.groups = outcome.groups;
  if (outcome.absence === undefined) {
    const note = addSeriesNote(target.note, sides.series);
    if (note !== undefined) value.note = note;
    if (sides.series !== undefined) value.series = sides.series;
    return value;
  }
  value.absence = outcome.absence;
  if (outcome.reason !== undefined) value.reason = outcome.reason;
  if (outcome.hint !== undefined) value.hint = outcome.hint;
  return value;
}

/** What a value says, with nothing around it: the number, its sides or parts, or the reason why there is none. */
export function decide(decision: Decision): Outcome {
  const { definition, target, completenessOf, freshnessOf } = decision;
  const found = outcomeOf(decision, decision, completenessOf(target, definition.sources));
  if (found.absence !== undefined) return found;
  const { withheld } = freshnessOf(target, definition.sources);
  return withheld ? { absence: 'STALE', reason: withheld } : found;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Where values come from that one edition answered one way: one object for all of them. */
interface KnownProvenance {
  readonly ruleVersion: number;
  readonly path: ReadPart['path'];
  readonly provenance: MetricValue['provenance'];
}

const provenances = new WeakMap<MetricDefinition, KnownProvenance[]>();

function provenanceOf(
  definition: MetricDefinition,
  ruleVersion: number,
  path: ReadPart['path'],
): MetricValue['provenance'] {
  let known = provenances.get(definition);
  if (!known) provenances.set(definition, (known = []));
  for (const one of known) if (one.ruleVersion === ruleVersion && one.path === path) return one.provenance;
  const document = definition.authority?.document;
  const provenance = definition.sources.map((source) => ({ source, ruleVersion, document, path }));
  known.push({ ruleVersion, path, provenance });
  return provenance;
}

/** What a metric says in a row; of a composite, what each of its parts says there. */
function outcomeOf(part: ReadPart, row: Decision, { delivered }: Completeness): Outcome {
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
