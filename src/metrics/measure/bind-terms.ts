import type { DifferenceMeasure, SumMeasure } from '#domain';
import type { RecordTerm } from '../records/record-term.js';
import type { Bind, BindContext, BoundMeasure } from './bound-measure.js';
import { combineAmounts } from './combine-amounts.js';

/** The sum of other measures. */
export const bindSum: Bind<SumMeasure> = ({ measure: { terms } }, context) =>
  bindTerms(
    terms.map((key) => [1, key]),
    context,
  );

/** One measure less another. */
export const bindDifference: Bind<DifferenceMeasure> = ({ measure: { minuend, subtrahend } }, context) =>
  bindTerms(
    [
      [1, minuend],
      [-1, subtrahend],
    ],
    context,
  );

function bindTerms(terms: readonly (readonly [1 | -1, string])[], { bound }: BindContext): BoundMeasure {
  const parts = terms.map(([sign, key]) => [sign, bound(key)] as const);
  const first = <Value>(ask: (part: BoundMeasure) => Value | undefined): Value | undefined =>
    parts.map(([, part]) => ask(part)).find((answer) => answer !== undefined);
  const areAmounts = parts.every(([, { amount }]) => amount !== undefined);
  return {
    ...(areAmounts
      ? { amount: (target, found) => parts.reduce((sum, [sign, part]) => sum + sign * part.amount!(target, found), 0) }
      : {}),
    plan: (target, plans) => parts.forEach(([, part]) => part.plan(target, plans)),
    read: (target, found) => combineAmounts(...parts.map(([sign, part]) => [sign, part.read(target, found)] as const)),
    divided: (target, found) => {
      const marks = parts.map(([, part]) => part.divided(target, found));
      return marks.includes('NOT_COMPARABLE') ? 'NOT_COMPARABLE' : marks.find((mark) => mark !== undefined);
    },
    ...(parts.some(([, part]) => part.impossible)
      ? { impossible: (target) => first((part) => part.impossible?.(target)) }
      : {}),
    ...(parts.some(([, part]) => part.series)
      ? { series: (target, found) => first((part) => part.series?.(target, found)) }
      : {}),
    path: (target) => {
      const paths = parts.map(([, part]) => part.path(target));
      return paths.includes('RECORDS') ? 'RECORDS' : paths[0]!;
    },
    behind: (target) => {
      const found = parts.map(([sign, part]) => part.behind(target)?.map((term) => turned(term, sign)));
      return found.every((one) => one !== undefined) ? found.flat() : undefined;
    },
  };
}

const turned = (term: RecordTerm, sign: 1 | -1): RecordTerm => ({ ...term, sign: sign === term.sign ? 1 : -1 });
