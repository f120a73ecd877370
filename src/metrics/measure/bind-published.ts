import type { PublishedMeasure } from '#domain';
import type { PublishedFigure } from '#store';
import type { RowTarget } from '../query/row-target.js';
import type { PublishedWish } from '../read/published-plan.js';
import type { Found } from '../read/read-context.js';
import { sliceDimension } from '../read/slice.js';
import type { Bind } from './bound-measure.js';

/** A figure somebody else published for exactly the unit and period: looked up, NaN where it is known to be withheld. */
export const bindPublished: Bind<PublishedMeasure> = ({ fact, measure }) => {
  const wishOf = ({ publishedUnitId, period, slice }: RowTarget): PublishedWish | undefined => {
    if (publishedUnitId === undefined) return undefined;
    const dimension = sliceDimension(slice);
    const memberField = fact.dimensions.find((candidate) => candidate.dimension === dimension)?.field;
    return { measure, memberField, unitId: publishedUnitId, periodCode: period.code };
  };
  const figuresOf = (target: RowTarget, { published }: Found): readonly PublishedFigure[] => {
    const wish = wishOf(target);
    return wish ? published.figures(wish) : [];
  };
  return {
    plan: (target, { published }) => {
      const wish = wishOf(target);
      if (wish) published.want(wish);
    },
    read: (target, found) =>
      new Map(figuresOf(target, found).map(({ member, value }) => [member ?? '', value ?? Number.NaN])),
    divided: () => undefined,
    impossible: ({ publishedUnitId }) => (publishedUnitId === undefined ? 'PUBLISHED_ELSEWHERE' : undefined),
    path: () => 'PUBLISHED',
    behind: (target) => {
      const wish = wishOf(target);
      if (!wish) return [];
      const { unitId, periodCode, memberField: field } = wish;
      const [kept] = target.slice.where;
      const member = field === undefined || !kept ? undefined : { field, in: kept.in, not: kept.not ?? false };
      return [{ type: 'PUBLISHED', measure, sign: 1, unitId, periodCode, ...(member ? { member } : {}) }];
    },
    series: (target, found) => {
      const series = new Set(figuresOf(target, found).flatMap((figure) => figure.series ?? []));
      return series.size === 0 ? undefined : [...series].sort().join(' / ');
    },
  };
};
