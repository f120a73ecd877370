import { Field, ObjectType } from 'type-graphql';
import { Snapshot } from '../snapshot/snapshot.type.js';
import { PresentedMetricValue } from './metric-value.type.js';

@ObjectType({
  description: 'What a later snapshot made of a value (điều chỉnh số liệu), with before and after.',
  simpleResolvers: true,
})
export class MetricRevision {
  @Field(() => Snapshot, { description: 'The snapshot that changed it (ảnh chụp dữ liệu).' })
  readonly snapshot!: Snapshot;

  @Field(() => PresentedMetricValue, { description: 'The value before it (trước điều chỉnh).' })
  readonly before!: PresentedMetricValue;

  @Field(() => PresentedMetricValue, { description: 'The value from it on (sau điều chỉnh).' })
  readonly after!: PresentedMetricValue;

  @Field(() => Boolean, {
    description: 'Whether there were more changes than are looked at, so that several may be told as one (đã gộp).',
  })
  readonly gathered!: boolean;
}
