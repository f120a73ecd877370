import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../connection/page.js';
import { PageArguments } from '../connection/page-arguments.js';
import type { ApiContext } from '../context/api-context.js';
import { listReporters } from './list-reporters.js';
import { presentSource } from './present-source.js';
import { Reporter, ReporterFilter } from './reporter.type.js';
import { ReporterConnection } from './source-connections.js';
import { Source } from './source.type.js';

@Resolver(() => Reporter)
export class ReporterResolver {
  @Query(() => ReporterConnection, { description: 'Who owes deliveries (các đơn vị báo cáo), by source and code.' })
  reporters(
    @Ctx() context: ApiContext,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => ReporterFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: ReporterFilter | null,
  ): Promise<Page<Reporter>> {
    return listReporters(context, page, filter);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'The source it delivers to (nguồn).' })
  async sourceSystem(@Root() { source }: Reporter, @Ctx() context: ApiContext): Promise<Source | undefined> {
    const found = (await context.sources()).find(({ name }) => name === source);
    return found && presentSource(found);
  }
}
