import { Field, ObjectType } from 'type-graphql';
import type { Instant } from '#domain';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';

@ObjectType({
  description: 'One request to the applicant for more papers (yêu cầu bổ sung); the clock stands still meanwhile.',
  simpleResolvers: true,
})
export class DossierSupplement {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When they were asked for (yêu cầu lúc).' })
  readonly requestedAt!: Instant | undefined;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When they came (nhận bổ sung lúc); null while waiting.',
  })
  readonly receivedAt!: Instant | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was due before (hạn trả cũ).' })
  readonly previousDueAt!: Instant | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is due since (hạn trả mới).' })
  readonly newDueAt!: Instant | undefined;
}
