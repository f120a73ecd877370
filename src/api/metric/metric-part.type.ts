import { Field, Float, ObjectType } from 'type-graphql';
import type { MetricPart, MetricPartGroup } from '#metrics';
import type { LanguageName } from '../language/language.js';
import { LanguageArgument } from '../language/language-argument.js';
import { pickLanguage } from '../language/pick-language.js';
import { Absence } from './metric-enums.js';
import { Metric } from './metric.type.js';

@ObjectType('MetricPart', {
  description: 'One metric within a composite and the points it earned (tiêu chí thành phần).',
  simpleResolvers: true,
})
export class PresentedMetricPart {
  @Field(() => String, { description: 'Key of its group (mã nhóm tiêu chí).' })
  readonly group: string;

  @Field(() => Metric, { description: 'The metric (chỉ số thành phần).' })
  readonly metric: Metric;

  @Field(() => Float, { nullable: true, description: 'Its value in the same area and period (giá trị).' })
  readonly rate: number | undefined;

  @Field(() => Float, { nullable: true, description: 'The points it earned (điểm đạt được).' })
  readonly points: number | undefined;

  @Field(() => Float, { description: 'The points it could earn (điểm tối đa).' })
  readonly maxPoints: number;

  @Field(() => Boolean, { description: 'Whether it is not counted and the others were scaled up (không tính).' })
  readonly leftOut: boolean;

  @Field(() => Absence, { nullable: true, description: 'Why it has no value (lý do không có số liệu).' })
  readonly absence: string | undefined;

  constructor(
    private readonly part: MetricPart,
    metric: Metric,
  ) {
    this.group = part.group;
    this.metric = metric;
    this.rate = part.rate;
    this.points = part.points;
    this.maxPoints = part.maxPoints;
    this.leftOut = part.leftOut;
    this.absence = part.absence;
  }

  @Field(() => String, { nullable: true, description: 'The reason as a sentence (giải thích).' })
  reason(@LanguageArgument() language: LanguageName): string | undefined {
    return this.part.reason && pickLanguage(this.part.reason, language);
  }
}

@ObjectType('MetricPartGroup', {
  description: 'What the parts of one group of a composite earned together (nhóm tiêu chí).',
  simpleResolvers: true,
})
export class PresentedPartGroup {
  @Field(() => String, { description: 'Its key (mã nhóm).' })
  readonly key: string;

  @Field(() => Float, { description: 'The points earned (điểm đạt được).' })
  readonly points: number;

  @Field(() => Float, { description: 'The points that could be earned (điểm tối đa).' })
  readonly maxPoints: number;

  constructor(private readonly group: MetricPartGroup) {
    this.key = group.key;
    this.points = group.points;
    this.maxPoints = group.maxPoints;
  }

  @Field(() => String, { description: 'Its name (tên nhóm).' })
  name(@LanguageArgument() language: LanguageName): string {
    return pickLanguage(this.group.name, language);
  }
}
