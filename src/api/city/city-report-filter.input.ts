import { Field, InputType } from 'type-graphql';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { DayRange } from '../scalar/day-range.input.js';
import { QualityFlag } from '../record/quality-flag.js';
import { CityReportStatus, CityReportStep } from './city-report-enums.js';

@InputType({ description: 'Which reports to list (lọc phản ánh); what is not given does not matter.' })
export class CityReportFilter {
  @Field(() => AreaCodeScalar, {
    nullable: true,
    description: "In this area or below it (địa bàn); the code is read on each report's own day.",
  })
  area?: string | null;

  @Field(() => String, { nullable: true, description: 'In charge of the agency with this code (mã cơ quan).' })
  agency?: string | null;

  @Field(() => [String], { nullable: true, description: 'Of one of these kinds (mã loại phản ánh).' })
  serviceCodes?: readonly string[] | null;

  @Field(() => [CityReportStatus], { nullable: true, description: 'In one of these statuses (trạng thái).' })
  statuses?: readonly string[] | null;

  @Field(() => [CityReportStep], { nullable: true, description: 'At one of these steps (bước xử lý).' })
  steps?: readonly string[] | null;

  @Field(() => DayRange, { nullable: true, description: 'To be resolved by these days (hạn xử lý).' })
  due?: DayRange | null;

  @Field(() => DayRange, { nullable: true, description: 'Closed on these days (ngày đóng).' })
  closed?: DayRange | null;

  @Field(() => [QualityFlag], { nullable: true, description: 'With one of these marks (dấu hiệu chất lượng).' })
  quality?: readonly string[] | null;

  @Field(() => DayRange, { nullable: true, description: 'Received on these days (ngày nhận).' })
  received?: DayRange | null;
}
