import { Field, InputType } from 'type-graphql';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { PeriodCodeScalar } from '../scalar/period-code-scalar.js';
import { SchoolClassType } from './school-class-enums.js';

@InputType({ description: 'Which classes to list (lọc lớp học); what is not given does not matter.' })
export class SchoolClassFilter {
  @Field(() => AreaCodeScalar, {
    nullable: true,
    description: "Of schools in this area or below it (địa bàn); the code is read on each class's own day.",
  })
  area?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the school with this code (mã trường).' })
  school?: string | null;

  @Field(() => [PeriodCodeScalar], { nullable: true, description: 'Of these school years (năm học).' })
  schoolYears?: readonly string[] | null;

  @Field(() => [PeriodCodeScalar], { nullable: true, description: 'Of these terms or school years (học kỳ).' })
  terms?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of these grades (khối).' })
  grades?: readonly string[] | null;

  @Field(() => [SchoolClassType], { nullable: true, description: 'Formed for this (loại lớp).' })
  types?: readonly string[] | null;
}
