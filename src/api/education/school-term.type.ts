import { Field, ObjectType } from 'type-graphql';
import { School } from '../organisation/school.type.js';
import { Period } from '../period/period.type.js';

@ObjectType({
  description:
    'A school in one term or school year (trường trong một học kỳ): its classes, and its results as numbers that are ' +
    'computed like any other.',
  simpleResolvers: true,
})
export class SchoolTerm {
  @Field(() => School, { description: 'The school (trường).' })
  readonly school!: School;

  @Field(() => Period, { description: 'The term, or the school year (học kỳ, năm học).' })
  readonly period!: Period;
}
