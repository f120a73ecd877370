import { Field, Int, ObjectType } from 'type-graphql';
import { Area } from '../area/area.type.js';
import { Period } from '../period/period.type.js';
import { Snapshot } from '../snapshot/snapshot.type.js';
import { MetricDimension } from './catalogue-enums.js';
import { PresentedMetricValue } from './metric-value.type.js';

@ObjectType({ description: 'One member of a break-down (thành phần của chiều phân tích).', simpleResolvers: true })
export class DimensionMember {
  @Field(() => MetricDimension, { description: 'By what it is broken down (chiều).' })
  readonly dimension!: string;

  @Field(() => String, { description: 'The member (thành phần); UNKNOWN where the record does not say.' })
  readonly member!: string;
}

@ObjectType({
  description: 'One row of a table (dòng số liệu): an area in a period, with one value per metric in the order asked.',
  simpleResolvers: true,
})
export class MetricRow {
  @Field(() => Area, { description: 'The area (đơn vị hành chính).' })
  readonly area!: Area;

  @Field(() => Period, { description: 'The period (kỳ).' })
  readonly period!: Period;

  @Field(() => [DimensionMember], { description: 'The members of the break-down (thành phần); empty without `by`.' })
  readonly dimensions!: readonly DimensionMember[];

  @Field(() => [PresentedMetricValue], { description: 'One value per metric, in the order asked (các giá trị).' })
  readonly values!: readonly PresentedMetricValue[];
}

@ObjectType({
  description: 'A table of metrics (bảng số liệu), all of it read at one snapshot.',
  simpleResolvers: true,
})
export class MetricTable {
  @Field(() => Snapshot, { description: 'The state of the data it was read at (ảnh chụp dữ liệu).' })
  readonly snapshot!: Snapshot;

  @Field(() => [MetricRow], { description: 'Its rows (các dòng): areas by periods, by members.' })
  readonly rows!: readonly MetricRow[];

  @Field(() => Int, { description: 'How many rows there are before `first` cuts (tổng số dòng).' })
  readonly totalRows!: number;

  @Field(() => Int, { description: 'How many rows hold a suppressed value (số dòng bị ẩn).' })
  readonly suppressedRows!: number;
}
