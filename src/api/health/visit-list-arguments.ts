import { ArgsType, Field } from 'type-graphql';
import { RecordListArguments } from '../record/record-list-arguments.js';
import { VisitOrder } from './visit-enums.js';
import { VisitFilter } from './visit-filter.input.js';

@ArgsType()
export class VisitListArguments extends RecordListArguments {
  @Field(() => VisitFilter, { nullable: true, description: 'Which of them (lọc).' })
  filter?: VisitFilter | null;

  @Field(() => [VisitOrder], {
    nullable: true,
    description: 'In which order (sắp xếp); by default the newest first.',
  })
  orderBy?: readonly (keyof typeof VisitOrder)[] | null;
}
