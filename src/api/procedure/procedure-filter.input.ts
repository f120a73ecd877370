import { Field, InputType } from 'type-graphql';
import { AreaLevel } from '../area/area-enums.js';
import { OnlineService } from './procedure.type.js';

@InputType({ description: 'Which procedures to list (lọc thủ tục); what is not given does not matter.' })
export class ProcedureFilter {
  @Field(() => String, { nullable: true, description: 'Words of the name (từ trong tên), with or without diacritics.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the field with this code (mã lĩnh vực).' })
  field?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the group with this code (mã nhóm).' })
  group?: string | null;

  @Field(() => AreaLevel, { nullable: true, description: 'Handled by this tier of government (cấp thực hiện).' })
  level?: 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | null;

  @Field(() => [OnlineService], { nullable: true, description: 'Online to one of these extents (mức độ trực tuyến).' })
  online?: readonly string[] | null;
}
