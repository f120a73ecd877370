import type { MetricDefinition } from './definition/metric-definition.js';
import type { RowTarget } from './query/row-target.js';
import type { CompletenessOf } from './read/create-completeness.js';
import type { Absence, MetricValue, ValueProvenance } from './value/metric-value.js';
import { percentileOf } from './value/percentile-of.js';
import { roundDecimal, roundQuotient } from './value/round-quotient.js';
import { withoutDust } from './value/without-dust.js';

/** What was read for one value; sides are absent when the metric has none or nothing was found. */
export interface ReadSides {
  readonly numerator?: number;
  readonly denominator?: number;
  /** For percentiles. */
  readonly counts?: ReadonlyMap<number, number>;
  /** A share of a divided unit is in the sides. */
  readonly estimated?: boolean;
  /** Why there is no number, whatever was found. */
  readonly impossible?: Impossible;
}

/** Reasons against a number that a measure gives, not the row. */
export type Impossible = 'DIVIDED' | 'PUBLISHED_ELSEWHERE';

/** Everything a value is made of. */
export interface Evaluation {
  readonly definition: MetricDefinition;
  readonly target: RowTarget;
  readonly sides: ReadSides;
  readonly snapshot: number;
  readonly completenessOf: CompletenessOf;
  readonly path: ValueProvenance['path'];
}

/** Values of a histogram at or above this share the last bin, so a percentile there is unknown. */
const lastBin = 10_000;

/** A number or the reason why there is none; the only place that makes a MetricValue. Rounds once, here. */
export function evaluate(evaluation: Evaluation): MetricValue {
  const { definition, target, sides, snapshot, completenessOf } = evaluation;
  const { unit, period, partial, refusal } = target;
  const rule = definition.rules.find(
    ({ validFrom, validTo }) =>
      !(validFrom !== undefined && validFrom >= period.to) && !(validTo !== undefined && validTo < period.to),
  );
  const completeness = completenessOf(target, definition.sources);
  const provenance = definition.sources.map((source) => ({
    source,
    ruleVersion: rule?.version ?? 0,
    document: definition.authority?.document,
    path: evaluation.path,
  }));
  const common = { metric: definition.key, unitId: unit.id, period, snapshot, partial, completeness, provenance };
  const outcome: Outcome =
    refusal ??
    notApplicable(definition, target, rule !== undefined) ??
    (sides.impossible ? absent(sides.impossible) : settle(evaluation, completeness.delivered > 0));
  const counted = sides.estimated ? 'ESTIMATED' : target.comparability;
  const comparability = outcome.absence === 'NOT_COMPARABLE' ? 'NOT_COMPARABLE' : counted;
  const note = outcome.absence === undefined ? noteOf(target.note, completeness) : undefined;
  return { ...common, ...outcome, comparability, ...(note ? { note } : {}) };
}

/** What is not in a number: said by its row, or because nobody owes the figures of some of its parts. */
function noteOf(said: MetricValue['note'], { parts }: MetricValue['completeness']): MetricValue['note'] {
  if (parts === undefined || parts.covered === parts.of) return said;
  const { covered, of } = parts;
  return {
    vi: `Chỉ có số liệu của ${covered}/${of} đơn vị hợp thành.${said ? ` ${said.vi}` : ''}`,
    en: `Only ${covered} of the ${of} units it is made of have anybody who delivers.${said ? ` ${said.en}` : ''}`,
  };
}

type Outcome = Pick<MetricValue, 'value' | 'absence' | 'reason' | 'hint' | 'numerator' | 'denominator'>;

function settle({ definition, sides, path }: Evaluation, delivered: boolean): Outcome {
  const [numerator, denominator] = [sides.numerator, sides.denominator].map((side) =>
    side === undefined ? undefined : withoutDust(side),
  );
  const { kind, decimals } = definition;
  if (kind === 'PERCENTILE') return percentile(definition, sides.counts ?? new Map(), delivered);
  if (path === 'PUBLISHED') return published(numerator, decimals);
  const nothing = (numerator ?? 0) === 0 && (denominator ?? 0) === 0;
  if (nothing && !delivered) return absent('NO_DATA');
  if (kind !== 'RATIO' && kind !== 'AVERAGE') return { value: roundDecimal(numerator ?? 0, decimals) };
  if ((denominator ?? 0) === 0) return { ...absent('ZERO_DENOMINATOR'), numerator: numerator ?? 0, denominator: 0 };
  const factor = definition.unit === 'PERCENT' ? 100 : 1;
  const value = roundQuotient(numerator ?? 0, denominator!, decimals, factor);
  return { value, numerator: numerator ?? 0, denominator };
}

function percentile(definition: MetricDefinition, counts: ReadonlyMap<number, number>, delivered: boolean): Outcome {
  const known = new Map([...counts].map(([value, count]) => [value >= lastBin ? Infinity : value, count]));
  const value = percentileOf(known, definition.quantile!);
  const counted = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (value === undefined) return delivered ? { ...absent('ZERO_DENOMINATOR'), denominator: 0 } : absent('NO_DATA');
  if (value === Infinity) return { ...absent('BEYOND_BINS'), denominator: counted };
  return { value: roundDecimal(value, definition.decimals), denominator: counted };
}

function published(figure: number | undefined, decimals: number): Outcome {
  if (figure === undefined) return absent('NO_DATA');
  return Number.isNaN(figure) ? absent('NOT_PUBLISHED') : { value: roundDecimal(figure, decimals) };
}

function notApplicable(
  { authority }: MetricDefinition,
  { period }: RowTarget,
  ruled: boolean,
): (Outcome & { absence: Absence }) | undefined {
  if (ruled) return undefined;
  const since = authority?.validFrom ?? '…';
  return {
    absence: 'NOT_APPLICABLE',
    reason: {
      vi: `Cách tính theo ${authority?.document ?? 'định nghĩa'} có hiệu lực từ ${since}, chưa áp dụng cho kỳ ${period.code}.`,
      en: `The formula of ${authority?.document ?? 'the definition'} holds from ${since}, not yet for ${period.code}.`,
    },
  };
}

const absent = (why: keyof typeof reasons): { absence: Absence; reason: { vi: string; en: string } } => ({
  absence: why === 'BEYOND_BINS' || why === 'DIVIDED' || why === 'PUBLISHED_ELSEWHERE' ? 'NOT_COMPARABLE' : why,
  reason: reasons[why],
});

const reasons = {
  NO_DATA: {
    vi: 'Chưa có đơn vị nào gửi số liệu của kỳ này cho địa bàn này.',
    en: 'Nobody has delivered figures of this period for this area.',
  },
  ZERO_DENOMINATOR: {
    vi: 'Mẫu số bằng không: trong kỳ không có trường hợp nào để tính.',
    en: 'The denominator is zero: there was no case to count in the period.',
  },
  DIVIDED: {
    vi: 'Địa bàn này chỉ nhận một phần của một đơn vị bị chia, mà chỉ số này không chia theo tỷ lệ được.',
    en: 'This area took over only a share of a unit that was divided, and this metric cannot be divided by shares.',
  },
  PUBLISHED_ELSEWHERE: {
    vi: 'Số do cơ quan khác công bố chỉ đúng cho đơn vị của kỳ đó, không quy đổi sang đơn vị hành chính khác.',
    en: 'A figure that somebody else published holds for the unit of its own period and is not restated to another.',
  },
  BEYOND_BINS: {
    vi: 'Giá trị vượt quá phạm vi đếm chính xác (từ 10.000 trở lên).',
    en: 'The value lies beyond what is counted exactly (10,000 and more).',
  },
  NOT_PUBLISHED: {
    vi: 'Cơ quan công bố không công bố con số này.',
    en: 'The publisher did not publish this figure.',
  },
} as const;
