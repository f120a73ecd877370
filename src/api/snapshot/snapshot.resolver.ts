import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context/api-context.js';
import { AsOf } from './as-of.input.js';
import { presentSnapshot } from './present-snapshot.js';
import { Snapshot } from './snapshot.type.js';

@Resolver()
export class SnapshotResolver {
  @Query(() => Snapshot, {
    description: 'The snapshot this operation is read at (ảnh chụp dữ liệu), or the one asked for.',
  })
  async snapshot(
    @Ctx() context: ApiContext,
    @Arg('asOf', () => AsOf, { nullable: true, description: 'Another state of the data (thời điểm dữ liệu).' })
    asOf?: AsOf | null,
  ): Promise<Snapshot> {
    return presentSnapshot((await context.reading(asOf)).snapshot);
  }
}
