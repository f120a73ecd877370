import { Field, Int, ObjectType } from 'type-graphql';
import type { Instant } from '#domain';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { ReporterState } from '../source/source-enums.js';

@ObjectType({
  description: 'A reporter whose delivery has not come in time (đơn vị gửi trễ), and whom to call.',
  simpleResolvers: true,
})
export class LateReporter {
  @Field(() => String, { description: 'Name of the source it delivers to (nguồn).' })
  readonly source!: string;

  @Field(() => String, { description: 'Its code at that source (mã đơn vị).' })
  readonly code!: string;

  @Field(() => String, { description: 'Its name (tên đơn vị).' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'The office to call, never a person (bộ phận liên hệ).' })
  readonly contactOffice!: string | undefined;

  @Field(() => ReporterState, { description: 'LATE, or SILENT after three missed moments (tình trạng).' })
  readonly state!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last delivered (gửi gần nhất lúc).' })
  readonly deliveredAt!: Instant | undefined;

  @Field(() => DateTimeScalar, { description: 'Since when it has owed what did not come (trễ từ lúc).' })
  readonly lateSince!: Instant;
}

@ObjectType({
  description:
    'How fresh a value is (độ mới của số liệu), by the reporters that owed its figures. Who delivered after the end of ' +
    'the period is fresh for it. Measured now, and with `asOf` at the time of that snapshot.',
  simpleResolvers: true,
})
export class Freshness {
  @Field(() => ReporterState, {
    description: 'The state of the reporter that stands worst (tình trạng); NOT_YET where nobody owes the figures.',
  })
  readonly state!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Through when all of its reporters that ever delivered have delivered (số liệu đến); null when none did.',
  })
  readonly dataThrough!: Instant | undefined;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when the awaited delivery is due, or was when it is late (hạn gửi); null when none is awaited.',
  })
  readonly expectedBy!: Instant | undefined;

  @Field(() => Int, { nullable: true, description: 'Seconds since `dataThrough` (tuổi của số liệu).' })
  readonly ageSeconds!: number | undefined;

  @Field(() => [LateReporter], { description: 'Who is late, by source and code (các đơn vị gửi trễ).' })
  readonly lateReporters!: readonly LateReporter[];
}
