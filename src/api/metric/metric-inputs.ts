import { Field, InputType } from 'type-graphql';
import { AreaLevel } from '../area/area-enums.js';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { enumOf } from '../schema/enum-of.js';
import { MetricDimension, MetricKey } from './catalogue-enums.js';
import { MetricKind, Sector } from './metric-enums.js';

export const OrderDirection = enumOf('OrderDirection', 'Which end comes first (chiều sắp xếp).', {
  ASC: 'Smallest first (tăng dần).',
  DESC: 'Greatest first (giảm dần).',
});

@InputType({
  description:
    'Which areas (chọn đơn vị hành chính): by their codes, or those below one. By default the whole home province.',
})
export class AreaSelection {
  @Field(() => [AreaCodeScalar], {
    nullable: true,
    description: 'Areas by code (mã), each read on the last day of each period.',
  })
  codes?: readonly string[] | null;

  @Field(() => AreaCodeScalar, {
    nullable: true,
    description: 'Areas below this one (thuộc đơn vị); by default the home province.',
  })
  under?: string | null;

  @Field(() => AreaLevel, { nullable: true, description: 'Of this level (cấp); by default those directly below.' })
  level?: 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | null;
}

@InputType({ description: 'Keep only certain members of a dimension (lọc theo chiều).' })
export class DimensionFilter {
  @Field(() => MetricDimension, { description: 'The dimension (chiều).' })
  dimension!: string;

  @Field(() => [String], { description: 'Its members (các thành phần).' })
  in!: readonly string[];

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Leave these out instead (loại trừ).' })
  not?: boolean | null;
}

@InputType({ description: 'Order of the rows of a table (sắp xếp); rows without a number come last.' })
export class MetricOrder {
  @Field(() => MetricKey, { description: 'By the value of this metric (theo chỉ số); it must be one of `keys`.' })
  key!: string;

  @Field(() => OrderDirection, {
    nullable: true,
    defaultValue: OrderDirection.DESC,
    description: 'Which end first (chiều).',
  })
  direction?: string | null;
}

@InputType({ description: 'Which metrics to list (lọc danh mục chỉ số); what is not given does not matter.' })
export class MetricFilter {
  @Field(() => [Sector], { nullable: true, description: 'Of one of these fields (lĩnh vực).' })
  sectors?: readonly string[] | null;

  @Field(() => [MetricKind], { nullable: true, description: 'Of one of these kinds (loại).' })
  kinds?: readonly string[] | null;

  @Field(() => MetricDimension, { nullable: true, description: 'That can be broken down by this (chiều phân tích).' })
  dimension?: string | null;

  @Field(() => AreaLevel, { nullable: true, description: 'Given for this level (cấp hành chính).' })
  level?: string | null;
}
