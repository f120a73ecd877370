import { Field, ObjectType } from 'type-graphql';
import type { Day, Organisation } from '#domain';
import { AreaLevel } from '../area/area-enums.js';
import { areaOfUnit } from '../area/area-of-unit.js';
import { Area } from '../area/area.type.js';
import type { Books } from '../context/books.js';
import { globalId, type NodeKind } from '../node/global-id.js';
import type { Node } from '../node/node.interface.js';
import { DateScalar } from '../scalar/date-scalar.js';

/** What agencies, facilities and schools have in common; never a type of the schema by itself. */
@ObjectType({ simpleResolvers: true })
export abstract class OrganisationFields implements Node {
  readonly id: string;

  @Field(() => String, { description: 'Its code in its register (mã).' })
  readonly code: string;

  @Field(() => String, { description: 'Its name (tên).' })
  readonly name: string;

  @Field(() => AreaLevel, { description: 'The tier of government that runs it (cấp quản lý).' })
  readonly level: string;

  @Field(() => Area, { description: 'The area it lies in (địa bàn).' })
  readonly area: Area;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it was so (từ ngày); null when older than the register.',
  })
  readonly validFrom: Day | undefined;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it was so no longer (đến trước ngày); null while it stands.',
  })
  readonly validTo: Day | undefined;

  @Field(() => String, { nullable: true, description: 'The act that made it (căn cứ pháp lý), where known.' })
  readonly legalBasis: string | undefined;

  constructor(
    kind: NodeKind,
    readonly organisation: Organisation,
    readonly books: Books,
  ) {
    this.id = globalId(kind, organisation.key);
    this.code = organisation.code;
    this.name = organisation.name;
    this.level = organisation.level;
    this.area = areaOfUnit(books.areas.unit(organisation.unitId));
    this.validFrom = organisation.from;
    this.validTo = organisation.to;
    this.legalBasis = organisation.legalBasis;
  }
}
