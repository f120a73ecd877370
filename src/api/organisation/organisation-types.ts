import { Field, Int, ObjectType } from 'type-graphql';
import type { Organisation } from '#domain';
import type { Books } from '../context/books.js';
import { Node } from '../node/node.interface.js';
import { AgencyKind, FacilityKind, SchoolKind } from './organisation-enums.js';
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
