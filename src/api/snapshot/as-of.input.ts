import { Field, InputType } from 'type-graphql';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { SnapshotIdScalar } from '../scalar/snapshot-id-scalar.js';

@InputType({
  description: 'Which state of the data to read (thời điểm dữ liệu): exactly one of the two. By default the newest.',
})
export class AsOf {
  @Field(() => SnapshotIdScalar, { nullable: true, description: 'The snapshot of this number (số hiệu ảnh chụp).' })
  snapshot?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The newest snapshot not after this moment (thời điểm); the answer names it.',
  })
  time?: string | null;
}
