import { Field, InputType } from 'type-graphql';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { DayRange } from '../scalar/day-range.input.js';
import { QualityFlag } from '../record/quality-flag.js';
import { VisitKind, VisitOutcome, VisitStage } from './visit-enums.js';

@InputType({ description: 'Which visits to list (lọc lượt khám chữa bệnh); what is not given does not matter.' })
export class VisitFilter {
  @Field(() => AreaCodeScalar, {
    nullable: true,
    description: "At facilities in this area or below it (địa bàn); the code is read on each visit's own day.",
  })
  area?: string | null;

  @Field(() => String, { nullable: true, description: 'At the facility with this code (mã cơ sở).' })
  facility?: string | null;

  @Field(() => AreaCodeScalar, {
    nullable: true,
    description: 'Of patients who live in this area or below it (nơi cư trú), on the day of the visit.',
  })
  residence?: string | null;

  @Field(() => [String], { nullable: true, description: 'In one of these departments (mã khoa).' })
  departments?: readonly string[] | null;

  @Field(() => [VisitOutcome], { nullable: true, description: 'Ended in one of these ways (kết quả điều trị).' })
  outcomes?: readonly string[] | null;

  @Field(() => DayRange, { nullable: true, description: 'Ended on these days (ngày ra).' })
  ended?: DayRange | null;

  @Field(() => [QualityFlag], { nullable: true, description: 'With one of these marks (dấu hiệu chất lượng).' })
  quality?: readonly string[] | null;

  @Field(() => [VisitKind], { nullable: true, description: 'Of one of these kinds (loại hình).' })
  kinds?: readonly string[] | null;

  @Field(() => [VisitStage], { nullable: true, description: 'Known so far (giai đoạn).' })
  stages?: readonly string[] | null;

  @Field(() => DayRange, { nullable: true, description: 'Begun on these days (ngày vào).' })
  admitted?: DayRange | null;

  @Field(() => Boolean, { nullable: true, description: 'Covered by health insurance or not (có bảo hiểm y tế).' })
  insured?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Admissions only, or all others (lượt nhập viện).' })
  admission?: boolean | null;
}
