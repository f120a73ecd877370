import { ArgsType, Field } from 'type-graphql';
import { PeriodCodeScalar } from '../scalar/period-code-scalar.js';
import { AsOf } from '../snapshot/as-of.input.js';
import { MetricKey } from './catalogue-enums.js';
import { AreaFrame, MetricWindow } from './metric-window.input.js';

/** Arguments of the field `metric` of areas, facilities, schools, agencies and procedures. */
@ArgsType()
export class MetricFieldArguments {
  @Field(() => MetricKey, { description: 'Which metric (mã chỉ số).' })
  key!: string;

  @Field(() => PeriodCodeScalar, { description: 'Which period (mã kỳ).' })
  period!: string;

  @Field(() => AreaFrame, { nullable: true, description: 'In the boundaries of which day (địa giới quy đổi).' })
  frame?: AreaFrame | null;

  @Field(() => MetricWindow, { nullable: true, description: 'Together with the periods before it (lũy kế).' })
  window?: MetricWindow | null;

  @Field(() => AsOf, { nullable: true, description: 'State of the data (thời điểm dữ liệu); by default the newest.' })
  asOf?: AsOf | null;
}
