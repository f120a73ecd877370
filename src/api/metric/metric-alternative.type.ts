import { Field, Float, ObjectType } from 'type-graphql';
import { PresentedMetricValue } from './metric-value.type.js';

@ObjectType({
  description: 'The same figure as somebody else publishes it (số liệu đối chiếu), beside what the hub computes.',
  simpleResolvers: true,
})
export class MetricAlternative {
  @Field(() => PresentedMetricValue, { description: 'The figure published (số công bố), or why there is none.' })
  readonly value!: PresentedMetricValue;

  @Field(() => Float, {
    nullable: true,
    description: 'The figure published less that of the hub (chênh lệch); null where either is missing.',
  })
  readonly difference!: number | undefined;
}
