import { Field, InputType } from 'type-graphql';
import type { Day } from '#domain';
import { DateScalar } from './date-scalar.js';

@InputType({ description: 'Days from one to another, both included (khoảng ngày); an end that is not given is open.' })
export class DayRange {
  @Field(() => DateScalar, { nullable: true, description: 'The first day (từ ngày).' })
  from?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day (đến ngày).' })
  to?: Day | null;
}
