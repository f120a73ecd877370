import { Field, InputType } from 'type-graphql';
import { AreaLevel } from '../area/area-enums.js';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { AgencyKind, FacilityKind, SchoolKind } from './organisation-kinds.js';

@InputType({ description: 'Which agencies to list (lọc cơ quan); what is not given does not matter.' })
export class AgencyFilter {
  @Field(() => String, { nullable: true, description: 'Words of the name (từ trong tên), with or without diacritics.' })
  text?: string | null;

  @Field(() => AreaCodeScalar, {
    nullable: true,
    description: 'In this area or below it (địa bàn), read on the day of the list.',
  })
  area?: string | null;

  @Field(() => AreaLevel, { nullable: true, description: 'Of this tier of government (cấp quản lý).' })
  level?: string | null;

  @Field(() => [AgencyKind], { nullable: true, description: 'Of one of these kinds (loại cơ quan).' })
  kinds?: readonly string[] | null;
}

@InputType({ description: 'Which health facilities to list (lọc cơ sở); what is not given does not matter.' })
export class FacilityFilter {
  @Field(() => String, { nullable: true, description: 'Words of the name (từ trong tên), with or without diacritics.' })
  text?: string | null;

  @Field(() => AreaCodeScalar, {
    nullable: true,
    description: 'In this area or below it (địa bàn), read on the day of the list.',
  })
  area?: string | null;

  @Field(() => AreaLevel, { nullable: true, description: 'Run by this tier of government (cấp quản lý).' })
  level?: string | null;

  @Field(() => [FacilityKind], { nullable: true, description: 'Of one of these kinds (loại cơ sở).' })
  kinds?: readonly string[] | null;
}

@InputType({ description: 'Which schools to list (lọc trường); what is not given does not matter.' })
export class SchoolFilter {
  @Field(() => String, { nullable: true, description: 'Words of the name (từ trong tên), with or without diacritics.' })
  text?: string | null;

  @Field(() => AreaCodeScalar, {
    nullable: true,
    description: 'In this area or below it (địa bàn), read on the day of the list.',
  })
  area?: string | null;

  @Field(() => AreaLevel, { nullable: true, description: 'Run by this tier of government (cấp quản lý).' })
  level?: string | null;

  @Field(() => [SchoolKind], { nullable: true, description: 'Of one of these kinds (loại trường).' })
  kinds?: readonly string[] | null;
}
