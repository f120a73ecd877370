import { Field, Float, ObjectType } from 'type-graphql';
import { Period } from '../period/period.type.js';
import { Absence, Comparability } from './metric-enums.js';

@ObjectType({ description: 'One value of a series in time (điểm của chuỗi).', simpleResolvers: true })
export class MetricPoint {
  @Field(() => Period, { description: 'The period (kỳ).' })
  readonly period!: Period;

  @Field(() => Float, { nullable: true, description: 'The number (giá trị); null exactly when `absence` is set.' })
  readonly value!: number | undefined;

  @Field(() => Float, { nullable: true, description: 'What was counted or summed (tử số).' })
  readonly numerator!: number | undefined;

  @Field(() => Float, { nullable: true, description: 'What it was divided by (mẫu số).' })
  readonly denominator!: number | undefined;

  @Field(() => Absence, { nullable: true, description: 'Why there is no number (lý do không có số liệu).' })
  readonly absence!: string | undefined;

  @Field(() => Comparability, { description: 'How it stands to other values (khả năng so sánh).' })
  readonly comparability!: string;

  @Field(() => Boolean, { description: 'Whether the period was not over at the snapshot (kỳ chưa kết thúc).' })
  readonly partial!: boolean;

  @Field(() => String, { nullable: true, description: 'The series its figures belong to (chuỗi số liệu).' })
  readonly mark!: string | undefined;
}
