import { Field, ObjectType } from 'type-graphql';
import type { Day, Grain as GrainName } from '#domain';
import { DateScalar } from '../scalar/date-scalar.js';
import { PeriodCodeScalar } from '../scalar/period-code-scalar.js';
import { Grain } from './grain.js';

@ObjectType({ description: 'A named stretch of days (kỳ).', simpleResolvers: true })
export class Period {
  @Field(() => PeriodCodeScalar, { description: 'Its code (mã kỳ), such as 2021-07.' })
  readonly code!: string;

  @Field(() => Grain, { description: 'Its length (loại kỳ).' })
  readonly grain!: GrainName;

  @Field(() => DateScalar, { description: 'Its first day (từ ngày).' })
  readonly from!: Day;

  @Field(() => DateScalar, { description: 'The first day after it (đến trước ngày).' })
  readonly to!: Day;
}
