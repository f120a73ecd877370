import { Field, ObjectType } from 'type-graphql';
import type { Day } from '#domain';
import { DateScalar } from '../scalar/date-scalar.js';
import { enumOf } from '../schema/enum-of.js';

export const DayKind = enumOf('DayKind', 'What a calendar day is (loại ngày).', {
  WORKING: 'An ordinary working day (ngày làm việc).',
  WEEKEND: 'A Saturday or Sunday (ngày nghỉ cuối tuần).',
  HOLIDAY: 'A public holiday (ngày lễ, tết).',
  COMPENSATORY: 'A free weekday in return for another day (ngày nghỉ bù, hoán đổi).',
  WORKED_SATURDAY: 'A Saturday worked in return for a free weekday (làm bù).',
});

@ObjectType({ description: 'A day of the working calendar (ngày trong lịch làm việc).', simpleResolvers: true })
export class CalendarDay {
  @Field(() => DateScalar, { description: 'The day (ngày).' })
  readonly day!: Day;

  @Field(() => DayKind, { description: 'What it is (loại ngày).' })
  readonly kind!: string;

  @Field(() => Boolean, { description: 'Whether it is worked (có làm việc).' })
  readonly isWorkingDay!: boolean;

  @Field(() => String, { nullable: true, description: 'Name of the holiday or swap (tên), in Vietnamese.' })
  readonly name!: string | undefined;
}
