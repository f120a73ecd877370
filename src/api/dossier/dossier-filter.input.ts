import { Field, InputType } from 'type-graphql';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { DayRange } from '../scalar/day-range.input.js';
import { QualityFlag } from '../record/quality-flag.js';
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

  @Field(() => String, {
    nullable: true,
    description: 'Of procedures with these words in their name (từ trong tên thủ tục), with or without diacritics.',
  })
  text?: string | null;

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

  @Field(() => DayRange, { nullable: true, description: 'Resolved on these days (ngày giải quyết xong).' })
  resolved?: DayRange | null;

  @Field(() => DayRange, { nullable: true, description: 'Ended in any way on these days (ngày kết thúc).' })
  closed?: DayRange | null;

  @Field(() => Boolean, { nullable: true, description: 'Not ended yet (còn mở), or, if false, all others.' })
  open?: boolean | null;

  @Field(() => [QualityFlag], { nullable: true, description: 'With one of these marks (dấu hiệu chất lượng).' })
  quality?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Open past their due day on the snapshot's day (quá hạn), or, if false, all others.",
  })
  overdue?: boolean | null;
}
