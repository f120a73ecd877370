import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from './page-arguments.js';
import { RegisterOrder, type RegisterOrderName } from './register-order.js';

/** What every list of a register is asked by. */
@ArgsType()
export class RegisterArguments extends PageArguments {
  @Field(() => RegisterOrder, {
    nullable: true,
    defaultValue: RegisterOrder.CODE_ASC,
    description: 'In which order (sắp xếp).',
  })
  orderBy?: RegisterOrderName | null;
}
