import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Page } from '../connection/page.js';
import type { ApiContext } from '../context/api-context.js';
import { listVisits } from './list-visits.js';
import { VisitConnection } from './visit-connection.js';
import { VisitListArguments } from './visit-list-arguments.js';
import type { Visit } from './visit.type.js';

@Resolver()
export class VisitResolver {
  @Query(() => VisitConnection, {
    description: 'Visits to health facilities (các lượt khám), by default the newest first.',
  })
  visits(
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => VisitListArguments) args: VisitListArguments,
  ): Promise<Page<Visit>> {
    return listVisits(context, info, args);
  }
}
