import { Field, InputType, Int } from 'type-graphql';
import type { Grain as GrainName, Instant } from '#domain';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { PeriodCodeScalar } from '../scalar/period-code-scalar.js';
import { Grain } from './grain.js';

@InputType({ description: 'Periods from one to another (khoảng kỳ), both included.' })
export class PeriodRange {
  @Field(() => PeriodCodeScalar, { description: 'The period it begins with (từ kỳ).' })
  from!: string;

  @Field(() => PeriodCodeScalar, { description: 'The period it ends with (đến kỳ).' })
  to!: string;

  @Field(() => Grain, { description: 'Length of the periods answered (loại kỳ).' })
  grain!: GrainName;
}

@InputType({ description: 'The newest periods as of the snapshot (các kỳ gần nhất).' })
export class LastPeriods {
  @Field(() => Int, { description: 'How many (số kỳ).' })
  count!: number;

  @Field(() => Grain, { description: 'Length of the periods (loại kỳ).' })
  grain!: GrainName;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether the unfinished current period is the last of them (tính cả kỳ hiện tại).',
  })
  includeCurrent?: boolean | null;
}

@InputType({
  description:
    'Periods that share a moment with a range (khoảng thời gian), as a time picker sends it; whole ones all the same.',
})
export class InstantRange {
  @Field(() => DateTimeScalar, { description: 'The first moment (từ lúc).' })
  from!: Instant;

  @Field(() => DateTimeScalar, { description: 'The moment it ends with (đến trước lúc), itself not in it.' })
  to!: Instant;

  @Field(() => Grain, { description: 'Length of the periods answered (loại kỳ).' })
  grain!: GrainName;
}

@InputType({ description: 'Which periods (chọn kỳ): exactly one of the four ways.' })
export class PeriodSelection {
  @Field(() => [PeriodCodeScalar], { nullable: true, description: 'Periods by their codes (mã kỳ).' })
  codes?: readonly string[] | null;

  @Field(() => PeriodRange, { nullable: true, description: 'All periods of a range (khoảng kỳ).' })
  range?: PeriodRange | null;

  @Field(() => LastPeriods, { nullable: true, description: 'The newest ones (các kỳ gần nhất).' })
  last?: LastPeriods | null;

  @Field(() => InstantRange, { nullable: true, description: 'Those between two moments (khoảng thời gian).' })
  between?: InstantRange | null;
}
