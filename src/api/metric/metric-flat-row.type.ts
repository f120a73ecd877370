import { Field, Float, ObjectType } from 'type-graphql';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { PeriodCodeScalar } from '../scalar/period-code-scalar.js';
import { ReporterState } from '../source/source-enums.js';
import { MetricDimension, MetricKey } from './catalogue-enums.js';
import { Absence, Comparability, Standing } from './metric-enums.js';

@ObjectType({
  description: 'One value as a flat row (dòng phẳng), for walls and spreadsheets that cannot read lists in lists.',
  simpleResolvers: true,
})
export class MetricFlatRow {
  @Field(() => DateTimeScalar, { description: 'When the period begins (bắt đầu kỳ), with +07:00.' })
  readonly time!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it is over (kết thúc kỳ): the midnight after its last day, +07:00.',
  })
  readonly timeEnd!: string;

  @Field(() => PeriodCodeScalar, { description: 'The period (mã kỳ).' })
  readonly period!: string;

  @Field(() => AreaCodeScalar, { description: 'Code of the area (mã đơn vị hành chính).' })
  readonly areaCode!: string;

  @Field(() => String, { description: 'Name of the area (tên đơn vị hành chính).' })
  readonly areaName!: string;

  @Field(() => MetricDimension, { nullable: true, description: 'By what it is broken down (chiều), if by anything.' })
  readonly dimension!: string | undefined;

  @Field(() => String, { nullable: true, description: 'The member of the break-down (thành phần).' })
  readonly member!: string | undefined;

  @Field(() => MetricKey, { description: 'The metric (mã chỉ số).' })
  readonly metric!: string;

  @Field(() => String, { description: 'Name of the metric (tên chỉ số), with the member of a break-down.' })
  readonly label!: string;

  @Field(() => String, { description: 'Its name for a tile (tên ngắn).' })
  readonly shortName!: string;

  @Field(() => Float, { nullable: true, description: 'The number (giá trị); null exactly when `absence` is set.' })
  readonly value!: number | undefined;

  @Field(() => Float, { nullable: true, description: 'What was counted or summed (tử số).' })
  readonly numerator!: number | undefined;

  @Field(() => Float, { nullable: true, description: 'What it was divided by (mẫu số).' })
  readonly denominator!: number | undefined;

  @Field(() => Float, { nullable: true, description: 'What was to be reached (chỉ tiêu), where it is a number.' })
  readonly target!: number | undefined;

  @Field(() => Standing, { description: 'How it stands to its target (mức độ đạt).' })
  readonly standing!: string;

  @Field(() => ReporterState, { description: 'How its reporters stand (tình trạng số liệu).' })
  readonly state!: string;

  @Field(() => Absence, { nullable: true, description: 'Why there is no number (lý do không có số liệu).' })
  readonly absence!: string | undefined;

  @Field(() => Comparability, { description: 'How it stands to other values (khả năng so sánh).' })
  readonly comparability!: string;
}
