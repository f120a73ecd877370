import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { ForwardArguments } from '../connection/page-arguments.js';
import type { ApiContext } from '../context/api-context.js';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { SnapshotIdScalar } from '../scalar/snapshot-id-scalar.js';
import { ChangeConnection } from './change-connection.js';
import type { ChangesPage } from './changes-page.js';
import { listChanges } from './list-changes.js';
import { RecordType, type RecordTypeName } from './record-type.js';

@Resolver()
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    description:
      'What became of records since a snapshot (thay đổi từ một ảnh chụp), for applications that keep a copy: every ' +
      'record that changed, once, by the snapshot of its last change. GIANH_SNAPSHOT_TOO_OLD when that snapshot was let go.',
  })
  changes(
    @Ctx() context: ApiContext,
    @Arg('since', () => SnapshotIdScalar, {
      description: 'The snapshot that the copy is at (từ ảnh chụp); 0 for a copy that holds nothing.',
    })
    since: string,
    @Args(() => ForwardArguments) page: ForwardArguments,
    @Arg('types', () => [RecordType], {
      nullable: true,
      description: 'Kinds of records (loại bản ghi); by default all.',
    })
    types?: readonly RecordTypeName[] | null,
    @Arg('area', () => AreaCodeScalar, {
      nullable: true,
      description: 'Only records of an area and below it (địa bàn); what has left it is to be let go.',
    })
    area?: string | null,
  ): Promise<ChangesPage> {
    return listChanges(context, { since, types, area, page });
  }
}
