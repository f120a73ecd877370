import { Field, Int, ObjectType } from 'type-graphql';
import type { Instant } from '#domain';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { RunState, SourceDoor, SourceState } from './source-enums.js';

@ObjectType({ description: 'One run of a source (lần chạy).', simpleResolvers: true })
export class SourceRun {
  @Field(() => RunState, { description: 'How it stands or ended (tình trạng).' })
  readonly state!: string;

  @Field(() => DateTimeScalar, { description: 'When it began (bắt đầu lúc).' })
  readonly startedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended (kết thúc lúc).' })
  readonly endedAt!: Instant | undefined;

  @Field(() => String, { nullable: true, description: 'What went wrong, in a sentence (thông báo).' })
  readonly message!: string | undefined;
}

@ObjectType({
  description: 'A source system the hub takes records from (nguồn dữ liệu), as it stands now, whatever the snapshot.',
  simpleResolvers: true,
})
export class Source {
  @Field(() => String, { description: 'Its name (tên nguồn).' })
  readonly name!: string;

  @Field(() => String, { description: 'The system behind it (hệ thống): one-stop, his, vnedu, ioc, indices.' })
  readonly system!: string;

  @Field(() => SourceDoor, { description: 'How its deliveries come in (cách nhận dữ liệu).' })
  readonly door!: string;

  @Field(() => SourceState, { description: 'How it stands (tình trạng).' })
  readonly state!: string;

  @Field(() => SourceRun, { nullable: true, description: 'Its last run (lần chạy gần nhất).' })
  readonly lastRun!: SourceRun | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When something last came (nhận gần nhất lúc).' })
  readonly lastDeliveryAt!: Instant | undefined;

  @Field(() => String, { nullable: true, description: 'Why its last delivery is not whole (lý do chưa đủ).' })
  readonly incompleteBecause!: string | undefined;

  @Field(() => Int, { description: 'Deliveries that wait for `--accept` (số lần giao chờ xác nhận).' })
  readonly heldDeliveries!: number;

  @Field(() => Int, { description: 'Rejections that wait for somebody (số bản ghi bị từ chối đang chờ).' })
  readonly openRejections!: number;
}
