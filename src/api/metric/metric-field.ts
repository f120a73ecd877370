import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { parsePeriod } from '#domain';
import type { AskedArea } from '#metrics';
import type { ApiContext } from '../context/api-context.js';
import { presentValue } from './present-value.js';
import { MetricFieldArguments } from './metric-field-arguments.js';
import { PresentedMetricValue } from './metric-value.type.js';
import { readWindow } from './metric-window.input.js';

/** The field `metric` of a type: one number of the very thing, read together with all others of the operation. */
export function metricField<Owner extends object>(
  owner: () => ClassType<Owner>,
  description: string,
  areaOf: (owner: Owner) => AskedArea,
): ClassType<object> {
  @Resolver(owner)
  class MetricFieldResolver {
    @FieldResolver(() => PresentedMetricValue, { description })
    async metric(
      @Root() root: Owner,
      @Ctx() context: ApiContext,
      @Args(() => MetricFieldArguments) args: MetricFieldArguments,
    ): Promise<PresentedMetricValue> {
      const reading = await context.reading(args.asOf);
      const period = parsePeriod(args.period, reading.books.terms);
      const [area, frame, window] = [areaOf(root), args.frame?.on, readWindow(args.window)];
      const value = await context.metrics.value({ key: args.key, area, period, frame, window, snapshot: reading.view });
      return presentValue(value, context, { area, period, frame, window, where: [], compare: [], reading });
    }
  }
  return MetricFieldResolver;
}
