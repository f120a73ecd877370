import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from '../connection/page-arguments.js';
import { DimensionFilter } from '../metric/metric-inputs.js';
import { AsOf } from '../snapshot/as-of.input.js';

/** What every list of records is asked by, at the root and below the things of an answer. */
@ArgsType()
export class RecordListArguments extends PageArguments {
  @Field(() => [DimensionFilter], {
    nullable: true,
    description: 'The same filters as of metrics (lọc theo chiều): the list holds what the number counts.',
  })
  where?: readonly DimensionFilter[] | null;

  @Field(() => AsOf, {
    nullable: true,
    description: 'State of the data (thời điểm dữ liệu); by default that of the operation.',
  })
  asOf?: AsOf | null;
}
