import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Page } from '../connection/page.js';
import { ForwardArguments } from '../connection/page-arguments.js';
import { pageRequest } from '../connection/page-request.js';
import type { ApiContext } from '../context/api-context.js';
import { Rejection, RejectionFilter } from './rejection.type.js';
import { RejectionConnection } from './source-connections.js';

@Resolver(() => Rejection)
export class RejectionResolver {
  @Query(() => RejectionConnection, { description: 'Rows that were not taken in (bản ghi bị từ chối), newest first.' })
  async rejections(
    @Ctx() context: ApiContext,
    @Args(() => ForwardArguments) page: ForwardArguments,
    @Arg('filter', () => RejectionFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: RejectionFilter | null,
  ): Promise<Page<Rejection>> {
    const { limit, after } = pageRequest(page, 'rejections', 1);
    const { administration } = context.ports;
    const { source, codes, states, from, before } = filter ?? {};
    const question = {
      source: source ?? undefined,
      codes: codes ?? undefined,
      states: states ?? undefined,
      from: from ?? undefined,
      before: before ?? undefined,
    };
    const found = await administration.rejections(question, limit + 1, after && Number(after.values[0]));
    return new Page<Rejection>({
      list: 'rejections',
      snapshot: (await context.reading()).view.n,
      nodes: found.slice(0, limit) as readonly Rejection[],
      hasNext: found.length > limit,
      hasPrevious: after !== undefined,
      values: ({ id }) => [id],
      count: () => administration.countRejections(question),
    });
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of the delivery the row stood in (lần giao).' })
  async delivery(@Root() { deliveryId }: Rejection, @Ctx() context: ApiContext): Promise<string | undefined> {
    return (await context.deliveries.load(deliveryId))?.name;
  }
}
