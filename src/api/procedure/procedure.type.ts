import { Field, Int, ObjectType } from 'type-graphql';
import type { Day, Procedure as Version } from '#domain';
import { AreaLevel } from '../area/area-enums.js';
import type { Books } from '../context/books.js';
import { globalId } from '../node/global-id.js';
import { Node } from '../node/node.interface.js';
import { DateScalar } from '../scalar/date-scalar.js';
import { enumOf } from '../schema/enum-of.js';

export const OnlineService = enumOf(
  'OnlineService',
  'How far a procedure can be done online (dịch vụ công trực tuyến).',
  {
    FULL: 'The whole way (toàn trình).',
    PARTIAL: 'In part (một phần).',
    NONE: 'Not at all (không trực tuyến).',
  },
);

@ObjectType({ description: 'A field of procedures (lĩnh vực thủ tục).', simpleResolvers: true })
export class ProcedureField {
  @Field(() => String, { description: 'Its code (mã lĩnh vực).' })
  readonly code!: string;

  @Field(() => String, { description: 'Its name (tên lĩnh vực).' })
  readonly name!: string;
}

@ObjectType({ description: 'Procedures that numbers are asked for together (nhóm thủ tục).', simpleResolvers: true })
export class ProcedureGroup {
  @Field(() => String, { description: 'Its code (mã nhóm).' })
  readonly code!: string;

  @Field(() => String, { description: 'Its name (tên nhóm).' })
  readonly name!: string;
}

@ObjectType({
  implements: Node,
  description: 'An administrative procedure (thủ tục hành chính), while its name and time limit stood.',
  simpleResolvers: true,
})
export class Procedure implements Node {
  readonly id: string;

  @Field(() => String, { description: 'Its code in the national database of procedures (mã thủ tục).' })
  readonly code: string;

  @Field(() => String, { description: 'Its name (tên thủ tục).' })
  readonly name: string;

  @Field(() => ProcedureField, { description: 'Its field (lĩnh vực).' })
  readonly field: ProcedureField;

  @Field(() => [AreaLevel], { description: 'The tiers of government that handle it (cấp thực hiện).' })
  readonly levels: readonly string[];

  @Field(() => Int, { description: 'The longest time it may take, in working days (thời hạn giải quyết).' })
  readonly allowedWorkingDays: number;

  @Field(() => OnlineService, { description: 'How far it can be done online (mức độ trực tuyến).' })
  readonly online: string;

  @Field(() => [ProcedureGroup], { description: 'Groups it belongs to (nhóm thủ tục).' })
  readonly groups: readonly ProcedureGroup[];

  @Field(() => DateScalar, { nullable: true, description: 'First day it was so (từ ngày).' })
  readonly validFrom: Day | undefined;

  @Field(() => DateScalar, { nullable: true, description: 'First day it was so no longer (đến trước ngày).' })
  readonly validTo: Day | undefined;

  @Field(() => [String], { description: 'Codes of the procedures that took its place (thủ tục thay thế).' })
  readonly succeededBy: readonly string[];

  @Field(() => String, { nullable: true, description: 'The decision that published it (quyết định công bố).' })
  readonly legalBasis: string | undefined;

  constructor(procedure: Version, books: Books) {
    this.id = globalId('Procedure', procedure.key);
    this.code = procedure.code;
    this.name = procedure.name;
    this.field = { code: procedure.fieldCode, name: procedure.fieldName };
    this.levels = procedure.levels;
    this.allowedWorkingDays = procedure.allowedWorkingDays;
    this.online = procedure.online;
    this.groups = books.procedures.groups.filter(({ code }) => procedure.groups.includes(code));
    this.validFrom = procedure.from;
    this.validTo = procedure.to;
    this.succeededBy = procedure.succeededBy;
    this.legalBasis = procedure.legalBasis;
  }
}
