import { Field, Int, ObjectType } from 'type-graphql';
import type { Organisation } from '#domain';
import type { Books } from '../context/books.js';
import { Node } from '../node/node.interface.js';
import { SchoolKind } from './organisation-kinds.js';
import { OrganisationFields } from './organisation-fields.type.js';

@ObjectType({
  implements: Node,
  description: 'A school (trường học), while its name and place stood.',
  simpleResolvers: true,
})
export class School extends OrganisationFields {
  @Field(() => SchoolKind, { description: 'Its kind (loại trường).' })
  readonly kind: string;

  @Field(() => Int, { nullable: true, description: 'Teachers by the register (số giáo viên).' })
  readonly teachers: number | undefined;

  @Field(() => Int, { nullable: true, description: 'Pupils by the register (số học sinh).' })
  readonly pupils: number | undefined;

  constructor(organisation: Organisation, books: Books) {
    super('School', organisation, books);
    this.kind = organisation.subkind;
    this.teachers = organisation.figures.teachers;
    this.pupils = organisation.figures.pupils;
  }
}
