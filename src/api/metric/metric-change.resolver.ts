import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { comparePeriod, type PeriodComparison } from '#domain';
import { changeOf } from '#metrics';
import type { ApiContext } from '../context/api-context.js';
import { PresentedMetricChange } from './metric-change.type.js';
import { Comparison } from './metric-enums.js';
import { PresentedMetricValue } from './metric-value.type.js';
import { valueAround } from './value-around.js';

@Resolver(() => PresentedMetricValue)
export class MetricChangeResolver {
  @FieldResolver(() => PresentedMetricChange, {
    nullable: true,
    description:
      'How it stands to the value of another period (so với kỳ khác); null where there is no such period, as 29 February ' +
      'of the year before. A period that runs is compared with as much of the other as has passed of it.',
  })
  change(
    @Root() value: PresentedMetricValue,
    @Ctx() context: ApiContext,
    @Arg('against', () => Comparison, { description: 'With what (kỳ so sánh).' }) against: PeriodComparison,
  ): Promise<PresentedMetricChange | undefined> {
    return changeAgainst(value, against, context);
  }

  @FieldResolver(() => [PresentedMetricChange], {
    description: 'The comparisons asked by `compare` for the whole table (các so sánh), in that order.',
  })
  async changes(
    @Root() value: PresentedMetricValue,
    @Ctx() context: ApiContext,
  ): Promise<readonly PresentedMetricChange[]> {
    const { compare } = value.asked;
    const changes = await Promise.all(compare.map((against) => changeAgainst(value, against, context)));
    return changes.filter((change) => change !== undefined);
  }
}

async function changeAgainst(
  value: PresentedMetricValue,
  against: PeriodComparison,
  context: ApiContext,
): Promise<PresentedMetricChange | undefined> {
  const { period, reading } = value.asked;
  const compared = comparePeriod(period, against, reading.view.day, reading.books.terms);
  if (!compared) return undefined;
  const { window } = compared;
  const [now, before] = await Promise.all([
    window ? valueAround(value, context, { window }) : value,
    valueAround(value, context, { period: compared.period, ...(window ? { window } : {}) }),
  ]);
  return new PresentedMetricChange(against, changeOf(now.answer, before.answer, value.metric), { now, before });
}
