import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { MetricSide } from '#metrics';
import { ForwardArguments } from '../connection/page-arguments.js';
import type { ApiContext } from '../context/api-context.js';
import { RatioSide } from '../metric/metric-enums.js';
import { PresentedMetricValue } from '../metric/metric-value.type.js';
import { selectedFields, selectedOfRow } from '../record/selected-fields.js';
import { RecordConnection } from './record-connection.js';
import type { RecordsPage } from './records-page.js';
import { recordsOfValue } from './records-of-value.js';

@Resolver(() => PresentedMetricValue)
export class RecordsOfResolver {
  @FieldResolver(() => RecordConnection, {
    description:
      'The very records behind a side of the number (bản ghi cấu thành), found by its own conditions and not by cells: as ' +
      'many as were counted, or those whose amounts add up to it.',
  })
  records(
    @Root() value: PresentedMetricValue,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ForwardArguments) page: ForwardArguments,
    @Arg('of', () => RatioSide, { defaultValue: RatioSide.NUMERATOR, description: 'Of which side (vế nào).' })
    side: MetricSide,
  ): Promise<RecordsPage> {
    return recordsOfValue(value, context, {
      side,
      page,
      selected: selectedOfRow(info),
      fields: selectedFields(info),
    });
  }
}
