import { Field, Int, ObjectType } from 'type-graphql';
import type { Instant } from '#domain';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { DossierStatus } from './dossier-enums.js';

@ObjectType({
  description: 'One step of a dossier (bước xử lý): which department, from when to when; never which official.',
  simpleResolvers: true,
})
export class DossierStep {
  @Field(() => String, { nullable: true, description: 'The department, as its source writes it (phòng, ban).' })
  readonly department!: string | undefined;

  @Field(() => DossierStatus, { nullable: true, description: 'The status it brought the dossier into (trạng thái).' })
  readonly status!: string | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the department got it (bắt đầu lúc).' })
  readonly startedAt!: Instant | undefined;

  @Field(() => DateTimeScalar, { description: 'When the department was done with it (kết thúc lúc).' })
  readonly finishedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: "The step's own due time (hạn của bước)." })
  readonly dueAt!: Instant | undefined;

  @Field(() => Int, { nullable: true, description: 'Working days the department held it (số ngày làm việc).' })
  readonly workingDays!: number | undefined;

  @Field(() => Boolean, { nullable: true, description: "Whether it was done past the step's own due day (trễ hạn)." })
  readonly late!: boolean | undefined;
}
