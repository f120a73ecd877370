import { Field, Float, ObjectType } from 'type-graphql';
import type { Day } from '#domain';
import { DateScalar } from '../scalar/date-scalar.js';
import { SuccessionKind } from './area-enums.js';
import { Area } from './area.type.js';

@ObjectType({
  description: 'How one area followed another (kế thừa đơn vị hành chính).',
  simpleResolvers: true,
})
export class AreaSuccession {
  @Field(() => Area, { description: 'The area on the other side (đơn vị trước hoặc sau).' })
  readonly area!: Area;

  @Field(() => DateScalar, { description: 'First day of the new order (ngày hiệu lực).' })
  readonly on!: Day;

  @Field(() => SuccessionKind, { description: 'What happened (hình thức).' })
  readonly kind!: string;

  @Field(() => Float, { description: 'Share of the former area that went over (tỷ trọng), above 0 up to 1.' })
  readonly weight!: number;

  @Field(() => String, { nullable: true, description: 'The act that ordered it (căn cứ pháp lý).' })
  readonly legalBasis!: string | undefined;
}
