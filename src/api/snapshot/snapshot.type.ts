import { Field, Int, ObjectType } from 'type-graphql';
import type { Day, Instant } from '#domain';
import { DateScalar } from '../scalar/date-scalar.js';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { PeriodCodeScalar } from '../scalar/period-code-scalar.js';
import { SnapshotIdScalar } from '../scalar/snapshot-id-scalar.js';

@ObjectType({
  description:
    'A state of all data (ảnh chụp dữ liệu) that can be read again: what was published up to one batch, with the ' +
    'definitions, registers and calendar of that moment.',
  simpleResolvers: true,
})
export class Snapshot {
  @Field(() => SnapshotIdScalar, { description: 'Its number (số hiệu), for `asOf`.' })
  readonly id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was taken (thời điểm).' })
  readonly at!: Instant;

  @Field(() => DateScalar, { description: 'Its civil day (ngày): "today" of every answer read at it.' })
  readonly day!: Day;

  @Field(() => String, { description: 'Why it was taken (lý do): a run, a correction, a register.' })
  readonly cause!: string;

  @Field(() => Int, { description: 'How many records it changed (số bản ghi thay đổi).' })
  readonly changes!: number;

  @Field(() => String, { nullable: true, description: 'Name of a pinned snapshot (tên), such as a closed period.' })
  readonly name!: string | undefined;

  @Field(() => Boolean, {
    description: 'Whether it is pinned and kept for ever (được giữ vĩnh viễn), as the snapshots of closed periods are.',
  })
  readonly kept!: boolean;

  @Field(() => PeriodCodeScalar, {
    nullable: true,
    description: 'Code of the period that was closed with it (kỳ đã chốt).',
  })
  readonly closes!: string | undefined;

  @Field(() => String, { description: 'Hash of the metric definitions in force (bộ định nghĩa chỉ số).' })
  readonly definitionSet!: string;

  @Field(() => String, { description: 'Hash of the area book in force (danh mục đơn vị hành chính).' })
  readonly areaBook!: string;

  @Field(() => String, { description: 'Hash of the registers in force (danh mục cơ quan, cơ sở, thủ tục).' })
  readonly registers!: string;

  @Field(() => String, { description: 'Hash of the working-day calendar in force (lịch làm việc).' })
  readonly calendar!: string;

  @Field(() => String, { description: 'Hash of the targets in force (chỉ tiêu).' })
  readonly targets!: string;
}
