import { Field, ObjectType } from 'type-graphql';
import type { Organisation } from '#domain';
import type { Books } from '../context/books.js';
import { Node } from '../node/node.interface.js';
import { AgencyKind } from './organisation-kinds.js';
import { OrganisationFields } from './organisation-fields.type.js';

@ObjectType({
  implements: Node,
  description: 'An office that receives or handles dossiers (cơ quan), while its name and place stood.',
  simpleResolvers: true,
})
export class Agency extends OrganisationFields {
  @Field(() => AgencyKind, { description: 'Its kind (loại cơ quan).' })
  readonly kind: string;

  constructor(organisation: Organisation, books: Books) {
    super('Agency', organisation, books);
    this.kind = organisation.subkind;
  }
}
