import { Field, InputType } from 'type-graphql';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { AreaKind, AreaLevel } from './area-enums.js';

@InputType({ description: 'Which areas to list (lọc đơn vị hành chính); what is not given does not matter.' })
export class AreaFilter {
  @Field(() => String, { nullable: true, description: 'Words of the name (từ trong tên), with or without diacritics.' })
  text?: string | null;

  @Field(() => AreaLevel, { nullable: true, description: 'Of this level (cấp).' })
  level?: string | null;

  @Field(() => [AreaKind], { nullable: true, description: 'Of one of these kinds (loại).' })
  kinds?: readonly string[] | null;

  @Field(() => AreaCodeScalar, {
    nullable: true,
    description: 'Below this area (thuộc đơn vị), read on the day of the list.',
  })
  under?: string | null;
}
