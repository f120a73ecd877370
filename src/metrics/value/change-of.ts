import type { Bilingual, MetricDefinition } from '../definition/metric-definition.js';
import type { Absence } from './absence.js';
import { fractionOf, minus, over, roundFraction, times } from './fraction.js';
import type { Comparability, MetricValue } from './metric-value.js';

/** How a value stands to that of another period, or why that cannot be said. */
export interface MetricChange {
  /** The value less the other, in the metric's decimals; of percentages in percentage points. */
  readonly value?: number;
  /** The same as a share of the other, in percent with two decimals; absent where the other is zero. */
  readonly percent?: number;
  readonly comparability: Comparability;
  readonly absence?: Absence;
  readonly reason?: Bilingual;
  readonly hint?: string;
}

/** From worst to best. */
const marks = ['NOT_COMPARABLE', 'ESTIMATED', 'RESTATED', 'EXACT'] as const;

/** The change from one value to another; none where either is absent or their figures are of two series. */
export function changeOf(
  now: MetricValue,
  before: MetricValue,
  { decimals }: Pick<MetricDefinition, 'decimals'>,
): MetricChange {
  const missing = [now, before].find(({ absence }) => absence !== undefined);
  if (missing) {
    const { absence, reason, hint, period } = missing;
    const told = reason && { vi: `${period.code}: ${reason.vi}`, en: `${period.code}: ${reason.en}` };
    return { comparability: 'NOT_COMPARABLE', absence, reason: told, ...(hint === undefined ? {} : { hint }) };
  }
  if (now.series !== before.series) return otherSeries(now, before);
  const [later, earlier] = [fractionOf(now.value!), fractionOf(before.value!)];
  const difference = minus(later, earlier);
  const size = { ...earlier, top: earlier.top < 0n ? -earlier.top : earlier.top };
  return {
    value: roundFraction(difference, decimals),
    ...(size.top === 0n ? {} : { percent: roundFraction(times(over(difference, size), fractionOf(100)), 2) }),
    comparability: marks.find((mark) => [now.comparability, before.comparability].includes(mark))!,
  };
}

function otherSeries(now: MetricValue, before: MetricValue): MetricChange {
  const [one, other] = [now.series ?? '–', before.series ?? '–'];
  return {
    comparability: 'NOT_COMPARABLE',
    absence: 'NOT_COMPARABLE',
    reason: {
      vi: `Hai kỳ thuộc hai chuỗi số liệu khác nhau (${one}; ${other}), không tính chênh lệch.`,
      en: `The two periods belong to different series (${one}; ${other}), which are not differenced.`,
    },
  };
}
