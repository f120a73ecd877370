import { ArgsType, Field, Int } from 'type-graphql';
import { PeriodSelection } from '../period/period-selection.input.js';
import { AsOf } from '../snapshot/as-of.input.js';
import { MetricDimension, MetricKey } from './catalogue-enums.js';
import { AreaSelection, DimensionFilter, MetricOrder } from './metric-inputs.js';

/** Arguments of `metrics`. */
@ArgsType()
export class MetricArguments {
  @Field(() => [MetricKey], { description: 'Which metrics (mã chỉ số).' })
  keys!: readonly string[];

  @Field(() => AreaSelection, {
    nullable: true,
    description: 'Which areas (đơn vị hành chính); by default the whole home province.',
  })
  areas?: AreaSelection | null;

  @Field(() => PeriodSelection, { description: 'Which periods (kỳ).' })
  periods!: PeriodSelection;

  @Field(() => [MetricDimension], {
    nullable: true,
    description: 'Break down by at most one dimension more (chiều phân tích).',
  })
  by?: readonly string[] | null;

  @Field(() => [DimensionFilter], { nullable: true, description: 'Keep only certain members (lọc theo chiều).' })
  where?: readonly DimensionFilter[] | null;

  @Field(() => MetricOrder, {
    nullable: true,
    description: 'Order of the rows (sắp xếp); by default areas, then periods.',
  })
  orderBy?: MetricOrder | null;

  @Field(() => Int, { nullable: true, description: 'At most this many rows (số dòng nhiều nhất).' })
  first?: number | null;

  @Field(() => AsOf, { nullable: true, description: 'State of the data (thời điểm dữ liệu); by default the newest.' })
  asOf?: AsOf | null;
}
