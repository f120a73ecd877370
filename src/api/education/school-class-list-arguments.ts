import { ArgsType, Field } from 'type-graphql';
import { RecordListArguments } from '../record/record-list-arguments.js';
import { SchoolClassOrder } from './school-class-enums.js';
import { SchoolClassFilter } from './school-class-filter.input.js';

@ArgsType()
export class SchoolClassListArguments extends RecordListArguments {
  @Field(() => SchoolClassFilter, { nullable: true, description: 'Which of them (lọc).' })
  filter?: SchoolClassFilter | null;

  @Field(() => [SchoolClassOrder], {
    nullable: true,
    description: 'In which order (sắp xếp); by default the newest school year first.',
  })
  orderBy?: readonly (keyof typeof SchoolClassOrder)[] | null;
}
