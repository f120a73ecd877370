import { ArgsType, Field, Int } from 'type-graphql';
import { PeriodSelection } from '../period/period-selection.input.js';
import type { PeriodComparison } from '#domain';
import { AsOf } from '../snapshot/as-of.input.js';
import { MetricDimension, MetricKey } from './catalogue-enums.js';
import { Comparison } from './metric-enums.js';
import { AreaSelection, DimensionFilter, MetricOrder } from './metric-inputs.js';
import { AreaFrame, MetricWindow } from './metric-window.input.js';

/** What `metrics`, `metricRows` and `metricSeries` have in common. */
@ArgsType()
export class MetricSelection {
  @Field(() => [MetricKey], { description: 'Which metrics (mã chỉ số).' })
  keys!: readonly string[];

  @Field(() => AreaSelection, {
    nullable: true,
    description: 'Which areas (đơn vị hành chính); by default the whole home province.',
  })
  areas?: AreaSelection | null;

  @Field(() => PeriodSelection, { description: 'Which periods (kỳ).' })
  periods!: PeriodSelection;

  @Field(() => AreaFrame, {
    nullable: true,
    description:
      'In the boundaries of which day (địa giới quy đổi); by default a code is read on the last day of each period.',
  })
  frame?: AreaFrame | null;

  @Field(() => MetricWindow, {
    nullable: true,
    description: 'Each period together with those before it (lũy kế, cộng dồn); by default by itself.',
  })
  window?: MetricWindow | null;

  @Field(() => AsOf, { nullable: true, description: 'State of the data (thời điểm dữ liệu); by default the newest.' })
  asOf?: AsOf | null;
}

/** Arguments of `metricRows`. */
@ArgsType()
export class MetricRowArguments extends MetricSelection {
  @Field(() => [MetricDimension], {
    nullable: true,
    description: 'Break down by at most one dimension more (chiều phân tích).',
  })
  by?: readonly string[] | null;

  @Field(() => [DimensionFilter], { nullable: true, description: 'Keep only certain members (lọc theo chiều).' })
  where?: readonly DimensionFilter[] | null;
}

/** Arguments of `metrics`. */
@ArgsType()
export class MetricArguments extends MetricRowArguments {
  @Field(() => [Comparison], {
    nullable: true,
    description: 'Comparisons every value answers in `changes` (so sánh).',
  })
  compare?: readonly PeriodComparison[] | null;

  @Field(() => MetricOrder, {
    nullable: true,
    description: 'Order of the rows (sắp xếp); by default areas, then periods.',
  })
  orderBy?: MetricOrder | null;

  @Field(() => Int, { nullable: true, description: 'At most this many rows (số dòng nhiều nhất).' })
  first?: number | null;
}
