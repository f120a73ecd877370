import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context/api-context.js';
import { GianhError } from '#kernel';
import { largestPage } from '../connection/page-arguments.js';
import { loadNode } from './load-node.js';
import { Node } from './node.interface.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'What has this global id (đối tượng); null when it is gone.' })
  node(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Its global id (mã toàn cục).' }) id: string,
  ): Promise<Node | undefined> {
    return loadNode(id, context);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'What has these global ids (các đối tượng), in their order; at most 200. An id of nothing is null, one that this ' +
      'hub never made null with an error of its own.',
  })
  nodes(
    @Ctx() context: ApiContext,
    @Arg('ids', () => [ID], { description: 'Their global ids (mã toàn cục).' }) ids: readonly string[],
  ): Promise<readonly (Node | undefined)[]> {
    if (ids.length > largestPage) {
      const message = `${ids.length} ids cannot be fetched at once. Ask for at most ${largestPage}.`;
      throw new GianhError('GIANH_PAGE_SIZE', message, { limit: largestPage });
    }
    return Promise.all(ids.map((id) => loadNode(id, context).catch(asValue)));
  }
}

/** An error in the place of an entry: GraphQL answers null there and names the place. */
const asValue = (error: unknown): undefined => error as undefined;
