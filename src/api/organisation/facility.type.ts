import { Field, Int, ObjectType } from 'type-graphql';
import type { Organisation } from '#domain';
import type { Books } from '../context/books.js';
import { Node } from '../node/node.interface.js';
import { FacilityKind } from './organisation-kinds.js';
import { OrganisationFields } from './organisation-fields.type.js';

@ObjectType({
  implements: Node,
  description: 'A health facility (cơ sở khám chữa bệnh), while its name and place stood.',
  simpleResolvers: true,
})
export class Facility extends OrganisationFields {
  @Field(() => FacilityKind, { description: 'Its kind (loại cơ sở).' })
  readonly kind: string;

  @Field(() => Int, { nullable: true, description: 'Beds by the register (số giường bệnh).' })
  readonly beds: number | undefined;

  constructor(organisation: Organisation, books: Books) {
    super('Facility', organisation, books);
    this.kind = organisation.subkind;
    this.beds = organisation.figures.beds;
  }
}
