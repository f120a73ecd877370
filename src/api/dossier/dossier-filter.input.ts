import { Field, InputType } from 'type-graphql';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { DayRange } from '../scalar/day-range.input.js';
import { ApplicantKind, Channel, DossierStatus } from './dossier-enums.js';

@InputType({ description: 'Which dossiers to list (lọc hồ sơ); what is not given does not matter.' })
export class DossierFilter {
  @Field(() => AreaCodeScalar, {
    nullable: true,
    description: "Of offices in this area or below it (địa bàn); the code is read on each dossier's own day.",
  })
  area?: string | null;

  @Field(() => String, { nullable: true, description: 'Handed in to the agency with this code (mã cơ quan).' })
  agency?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the procedure with this code (mã thủ tục).' })
  procedure?: string | null;

  @Field(() => [DossierStatus], { nullable: true, description: 'In one of these statuses (trạng thái).' })
  statuses?: readonly string[] | null;

  @Field(() => [Channel], { nullable: true, description: 'Handed in by one of these ways (hình thức nộp).' })
  channels?: readonly string[] | null;

  @Field(() => [ApplicantKind], { nullable: true, description: 'Of one of these kinds of applicant (đối tượng nộp).' })
  applicantKinds?: readonly string[] | null;

  @Field(() => DayRange, { nullable: true, description: 'Received on these days (ngày tiếp nhận).' })
  received?: DayRange | null;

  @Field(() => DayRange, { nullable: true, description: 'Due on these days (ngày hẹn trả).' })
  due?: DayRange | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Open past their due day on the snapshot's day (quá hạn), or, if false, all others.",
  })
  overdue?: boolean | null;
}
