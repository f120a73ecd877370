import { Field, ObjectType } from 'type-graphql';
import type { Instant } from '#domain';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { CircuitState } from './source-enums.js';

@ObjectType({
  description: 'How a source stands as far as it is asked live (tra cứu trực tiếp tại nguồn).',
  simpleResolvers: true,
})
export class SourceLookup {
  @Field(() => CircuitState, { description: 'Whether it is asked (trạng thái ngắt mạch).' })
  readonly state!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it is so (từ lúc); null when it never was otherwise.',
  })
  readonly since!: Instant | undefined;

  @Field(() => String, { nullable: true, description: 'Why the last failed call failed (lỗi gần nhất).' })
  readonly lastError!: string | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was (lỗi lúc).' })
  readonly lastErrorAt!: Instant | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last answered (trả lời gần nhất lúc).' })
  readonly lastAnswerAt!: Instant | undefined;
}
