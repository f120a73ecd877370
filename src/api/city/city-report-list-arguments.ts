import { ArgsType, Field } from 'type-graphql';
import { RecordListArguments } from '../record/record-list-arguments.js';
import { CityReportOrder } from './city-report-enums.js';
import { CityReportFilter } from './city-report-filter.input.js';

@ArgsType()
export class CityReportListArguments extends RecordListArguments {
  @Field(() => CityReportFilter, { nullable: true, description: 'Which of them (lọc).' })
  filter?: CityReportFilter | null;

  @Field(() => [CityReportOrder], {
    nullable: true,
    description: 'In which order (sắp xếp); by default the newest first.',
  })
  orderBy?: readonly (keyof typeof CityReportOrder)[] | null;
}
