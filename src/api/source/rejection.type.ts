import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Instant } from '#domain';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { RejectionCode, RejectionState } from './source-enums.js';

@ObjectType({
  description: 'A row that was not taken in and why (bản ghi bị từ chối), as it stands now; never the row itself.',
  simpleResolvers: true,
})
export class Rejection {
  @Field(() => ID, { description: 'Its number (số thứ tự), for `gianh rejections`.' })
  readonly id!: number;

  @Field(() => String, { description: 'Name of the source (nguồn).' })
  readonly source!: string;

  @Field(() => String, { description: 'Where the row stood in its delivery (vị trí).' })
  readonly position!: string;

  @Field(() => String, { nullable: true, description: 'Key of the record, where it could be read (mã bản ghi).' })
  readonly naturalKey!: string | undefined;

  @Field(() => String, { nullable: true, description: 'The field that is wrong (trường lỗi).' })
  readonly field!: string | undefined;

  @Field(() => RejectionCode, { description: 'Why (lý do).' })
  readonly code!: string;

  @Field(() => String, { description: 'Why, in a sentence that says what to do (giải thích).' })
  readonly message!: string;

  @Field(() => RejectionState, { description: 'What has become of it (tình trạng).' })
  readonly state!: string;

  @Field(() => DateTimeScalar, { description: 'When it was rejected (từ chối lúc).' })
  readonly createdAt!: Instant;

  readonly deliveryId!: number;
}

@InputType({ description: 'Which rejections to list (lọc bản ghi bị từ chối); what is not given does not matter.' })
export class RejectionFilter {
  @Field(() => String, { nullable: true, description: 'Of the source with this name (nguồn).' })
  source?: string | null;

  @Field(() => [RejectionCode], { nullable: true, description: 'For one of these reasons (lý do).' })
  codes?: readonly string[] | null;

  @Field(() => [RejectionState], { nullable: true, description: 'In one of these states (tình trạng).' })
  states?: readonly ('OPEN' | 'WAITING_REGISTER' | 'RESOLVED' | 'SUPERSEDED')[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Rejected at or after this moment (từ lúc).' })
  from?: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Rejected before this moment (trước lúc).' })
  before?: Instant | null;
}
