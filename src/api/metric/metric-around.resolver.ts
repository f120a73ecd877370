import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { addDays, type Grain as GrainName, lastPeriods } from '#domain';
import { GianhError } from '#kernel';
import { changeOf } from '#metrics';
import type { ApiContext } from '../context/api-context.js';
import { Grain } from '../period/grain.js';
import { MetricDimension } from './catalogue-enums.js';
import { MetricAlternative } from './metric-alternative.type.js';
import { MetricPoint } from './metric-point.type.js';
import { MetricRow } from './metric-table.type.js';
import { PresentedMetricValue } from './metric-value.type.js';
import { presentRow } from './present-row.js';
import { valueAround } from './value-around.js';

/** Most points of one series, and most members of one break-down. */
const mostPoints = 366;
const mostMembers = 200;

@Resolver(() => PresentedMetricValue)
export class MetricAroundResolver {
  @FieldResolver(() => [MetricPoint], {
    description: 'The same metric over the periods that end with this one (chuỗi thời gian), oldest first.',
  })
  async series(
    @Root() value: PresentedMetricValue,
    @Ctx() context: ApiContext,
    @Arg('count', () => Int, { defaultValue: 12, description: `How many periods (số kỳ): 1 to ${mostPoints}.` })
    count: number,
    @Arg('grain', () => Grain, { nullable: true, description: 'Their length (loại kỳ); by default that of the value.' })
    grain?: GrainName | null,
  ): Promise<readonly MetricPoint[]> {
    assertAtMost('count', count, mostPoints);
    const { period, reading } = value.asked;
    const last = addDays(period.to, -1);
    const day = reading.view.day < last && reading.view.day >= period.from ? reading.view.day : last;
    const periods = lastPeriods(day, count, grain ?? period.grain, true, reading.books.terms);
    const points = await Promise.all(periods.map((one) => valueAround(value, context, { period: one })));
    return points.map(({ answer }) => ({
      period: answer.period,
      value: answer.value,
      numerator: answer.numerator,
      denominator: answer.denominator,
      absence: answer.absence,
      comparability: answer.comparability,
      partial: answer.partial,
      mark: answer.series,
    }));
  }

  @FieldResolver(() => [MetricRow], {
    description: 'The same metric broken down by one dimension more (phân tích theo chiều), greatest value first.',
  })
  async breakdown(
    @Root() { answer, asked }: PresentedMetricValue,
    @Ctx() context: ApiContext,
    @Arg('by', () => MetricDimension, { description: 'By what (chiều).' }) by: string,
    @Arg('first', () => Int, { defaultValue: 10, description: `At most so many rows (số dòng): 1 to ${mostMembers}.` })
    first: number,
  ): Promise<readonly MetricRow[]> {
    assertAtMost('first', first, mostMembers);
    const { area, period, where, frame, window, reading } = asked;
    const { rows } = await context.metrics.table({
      keys: [answer.metric],
      areas: [area],
      periods: [period],
      by: [by],
      where,
      frame,
      window,
      snapshot: reading.view,
    });
    const size = ({ values }: (typeof rows)[number]): number => values[0]!.value ?? Number.NEGATIVE_INFINITY;
    const largest = [...rows].sort((one, other) => size(other) - size(one) || 0).slice(0, first);
    return largest.map((row) => presentRow(row, context, asked));
  }

  @FieldResolver(() => [MetricAlternative], {
    description: 'The same figure as others publish it, and the difference (số liệu đối chiếu); empty where none do.',
  })
  async alternatives(
    @Root() value: PresentedMetricValue,
    @Ctx() context: ApiContext,
  ): Promise<readonly MetricAlternative[]> {
    const { publishedAs, decimals } = value.metric.definition;
    if (publishedAs === undefined) return [];
    const published = await valueAround(value, context, { key: publishedAs });
    const { value: difference } = changeOf(bare(published), bare(value), { decimals });
    return [{ value: published, difference }];
  }
}

function assertAtMost(argument: string, given: number, limit: number): void {
  if (given >= 1 && given <= limit) return;
  const message = `\`${argument}\` cannot be ${given}. Ask for 1 to ${limit}.`;
  throw new GianhError('GIANH_RANGE_TOO_LARGE', message, { limit });
}

/** A value without its series: the two differ by who counted, and that is what is asked. */
const bare = ({ answer }: PresentedMetricValue) => ({ ...answer, series: undefined });
