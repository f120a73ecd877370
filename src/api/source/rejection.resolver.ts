import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../connection/page.js';
import { ForwardArguments } from '../connection/page-arguments.js';
import type { ApiContext } from '../context/api-context.js';
import { listRejections } from './list-rejections.js';
import { Rejection, RejectionFilter } from './rejection.type.js';
import { RejectionConnection } from './source-connections.js';

@Resolver(() => Rejection)
export class RejectionResolver {
  @Query(() => RejectionConnection, { description: 'Rows that were not taken in (bản ghi bị từ chối), newest first.' })
  rejections(
    @Ctx() context: ApiContext,
    @Args(() => ForwardArguments) page: ForwardArguments,
    @Arg('filter', () => RejectionFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: RejectionFilter | null,
  ): Promise<Page<Rejection>> {
    return listRejections(context, page, filter);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of the delivery the row stood in (lần giao).' })
  async delivery(@Root() { deliveryId }: Rejection, @Ctx() context: ApiContext): Promise<string | undefined> {
    return (await context.deliveries.load(deliveryId))?.name;
  }
}
