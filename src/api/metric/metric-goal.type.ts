import { Field, Float, ObjectType } from 'type-graphql';
import type { Target } from '#domain';
import { ComparisonGroup, GoalKind } from './metric-enums.js';
import { targetNumber } from './reached-target.js';

@ObjectType({ description: 'What a document sets as the target of a value (chỉ tiêu).', simpleResolvers: true })
export class MetricGoal {
  @Field(() => GoalKind, { description: 'How it is reached (loại chỉ tiêu).' })
  readonly kind: string;

  @Field(() => Float, { nullable: true, description: 'The value or the place to be reached (mức phải đạt).' })
  readonly value: number | undefined;

  @Field(() => String, { nullable: true, description: 'The group to be in (nhóm phải đạt).' })
  readonly band: string | undefined;

  @Field(() => ComparisonGroup, { nullable: true, description: 'Among whom (trong nhóm nào).' })
  readonly among: string | undefined;

  @Field(() => String, { description: 'The document that sets it (văn bản giao chỉ tiêu).' })
  readonly document: string;

  @Field(() => String, { nullable: true, description: 'Code of the agency that answers for it (cơ quan chủ trì).' })
  readonly responsibleAgency: string | undefined;

  @Field(() => String, { nullable: true, description: 'What else the document says of it (ghi chú).' })
  readonly note: string | undefined;

  constructor(target: Target) {
    const { goal } = target;
    this.kind = goal.kind;
    this.value = targetNumber(target);
    this.band = goal.kind === 'BAND' ? goal.band : undefined;
    this.among = 'among' in goal ? goal.among : undefined;
    this.document = target.document;
    this.responsibleAgency = target.responsibleAgency;
    this.note = target.note;
  }
}
