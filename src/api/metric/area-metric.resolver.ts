import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { parsePeriod } from '#domain';
import { Area } from '../area/area.type.js';
import type { ApiContext } from '../context/api-context.js';
import { PeriodCodeScalar } from '../scalar/period-code-scalar.js';
import { AsOf } from '../snapshot/as-of.input.js';
import { presentSnapshot } from '../snapshot/present-snapshot.js';
import { MetricKey } from './catalogue-enums.js';
import { metricOfDefinition } from './metric-of-definition.js';
import { PresentedMetricValue } from './metric-value.type.js';

@Resolver(() => Area)
export class AreaMetricResolver {
  @FieldResolver(() => PresentedMetricValue, {
    description: 'One metric of this very area in a period (giá trị chỉ số).',
  })
  async metric(
    @Root() { unit }: Area,
    @Ctx() context: ApiContext,
    @Arg('key', () => MetricKey, { description: 'Which metric (mã chỉ số).' }) key: string,
    @Arg('period', () => PeriodCodeScalar, { description: 'Which period (mã kỳ).' }) code: string,
    @Arg('asOf', () => AsOf, { nullable: true, description: 'State of the data (thời điểm dữ liệu).' })
    asOf?: AsOf | null,
  ): Promise<PresentedMetricValue> {
    const reading = await context.reading(asOf);
    const period = parsePeriod(code, reading.books.terms);
    const value = await context.metrics.value({ key, unitId: unit.id, period, snapshot: reading.view });
    const definition = context.ports.engine.catalogue.get(key);
    return new PresentedMetricValue(value, metricOfDefinition(definition), presentSnapshot(reading.snapshot));
  }
}
