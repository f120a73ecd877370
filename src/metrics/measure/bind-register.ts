import { readRegister, type RegisterItem, type RegisterMeasure, type RegisterReading } from '#domain';
import type { RowTarget } from '../query/row-target.js';
import type { Slice } from '../read/slice.js';
import { withoutDust } from '../value/without-dust.js';
import type { Bind } from './bound-measure.js';

/** A figure of the registers, on the last day counted or over the days counted. */
export const bindRegister: Bind<RegisterMeasure> = ({ measure: { figure } }, { registers }) => {
  const reading = ({ unit, places, span, until }: RowTarget): RegisterReading => {
    const ended = until < span.to ? until : span.to;
    const runsOverDays = figure === 'DAYS' || figure === 'WORKING_DAYS' || figure === 'BED_DAYS';
    const to = runsOverDays || ended > span.from ? ended : span.to;
    return readRegister(figure, { unit, places, from: span.from, to }, registers);
  };
  return {
    plan: () => undefined,
    read: (target) => {
      const sums = new Map<string, number>(target.slice.by === undefined ? [['', 0]] : []);
      for (const item of (reading(target).items ?? []).filter((one) => isKept(one, target.slice))) {
        for (const member of membersOf(item, target.slice)) {
          sums.set(member, (sums.get(member) ?? 0) + item.amount * item.weight);
        }
      }
      return new Map([...sums].map(([member, sum]) => [member, withoutDust(sum)]));
    },
    divided: (target) =>
      reading(target).items?.some(({ weight, amount }) => weight < 1 && amount !== 0) ? 'ESTIMATED' : undefined,
    impossible: (target) => (reading(target).items === undefined ? 'NOT_REGISTERED' : undefined),
    series: (target) => reading(target).series,
    path: () => 'REGISTERS',
    behind: () => undefined,
  };
};

const membersOf = ({ members }: RegisterItem, { by }: Slice): readonly string[] =>
  by === undefined ? [''] : (members[by] ?? ['UNKNOWN']);

const isKept = ({ members }: RegisterItem, { where }: Slice): boolean =>
  where.every(
    ({ dimension, in: kept, not }) =>
      (members[dimension] ?? ['UNKNOWN']).some((member) => kept.includes(member)) !== (not ?? false),
  );
