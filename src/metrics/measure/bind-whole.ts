import type { WholeMeasure } from '#domain';
import type { RowTarget } from '../query/row-target.js';
import type { Bind } from './bound-measure.js';

/** All members of a dimension together, for each member that the measure has anything of. */
export const bindWhole: Bind<WholeMeasure> = ({ measure: { of, dimension } }, { bound }) => {
  const part = bound(of);
  const isCut = ({ slice }: RowTarget): boolean => slice.by === dimension;
  const uncut = (target: RowTarget): RowTarget => {
    const where = target.slice.where.filter((filter) => filter.dimension !== dimension);
    return { ...target, slice: { by: isCut(target) ? undefined : target.slice.by, where } };
  };
  return {
    plan: (target, plans) => {
      part.plan(uncut(target), plans);
      if (isCut(target)) part.plan(target, plans);
    },
    read: (target, found) => {
      const whole = part.read(uncut(target), found);
      if (!isCut(target)) return whole;
      const amount = whole.get('') ?? 0;
      return new Map([...part.read(target, found).keys()].map((member) => [member, amount]));
    },
    divided: (target, found) => part.divided(uncut(target), found),
    impossible: (target) => part.impossible?.(uncut(target)),
    path: (target) => (isCut(target) ? part.path(target) : part.path(uncut(target))),
    behind: (target) => part.behind(uncut(target)),
  };
};
