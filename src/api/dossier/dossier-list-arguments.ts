import { ArgsType, Field } from 'type-graphql';
import { RecordListArguments } from '../record/record-list-arguments.js';
import { DossierOrder } from './dossier-enums.js';
import { DossierFilter } from './dossier-filter.input.js';

@ArgsType()
export class DossierListArguments extends RecordListArguments {
  @Field(() => DossierFilter, { nullable: true, description: 'Which of them (lọc).' })
  filter?: DossierFilter | null;

  @Field(() => [DossierOrder], {
    nullable: true,
    description: 'In which order (sắp xếp); by default the newest first.',
  })
  orderBy?: readonly (keyof typeof DossierOrder)[] | null;
}
