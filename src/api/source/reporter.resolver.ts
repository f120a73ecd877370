import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { foldText } from '#domain';
import { listPage } from '../connection/list-page.js';
import type { Page } from '../connection/page.js';
import { ForwardArguments } from '../connection/page-arguments.js';
import { pageRequest } from '../connection/page-request.js';
import type { ApiContext } from '../context/api-context.js';
import { presentReporter } from './present-reporter.js';
import { type Reporter, ReporterFilter } from './reporter.type.js';
import { ReporterConnection } from './source-connections.js';

@Resolver()
export class ReporterResolver {
  @Query(() => ReporterConnection, { description: 'Who owes deliveries (các đơn vị báo cáo), by source and code.' })
  async reporters(
    @Ctx() context: ApiContext,
    @Args(() => ForwardArguments) page: ForwardArguments,
    @Arg('filter', () => ReporterFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: ReporterFilter | null,
  ): Promise<Page<Reporter>> {
    const request = pageRequest(page, 'reporters', 1);
    const { view } = await context.reading();
    const nodes = (await context.ports.administration.reporters())
      .map(presentReporter)
      .filter((reporter) => passes(reporter, filter ?? {}))
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    return listPage({ list: 'reporters', snapshot: view.n, nodes, key: keyOf }, request);
  }
}

function keyOf({ source, code, validFrom }: Reporter): string {
  return [source, code, validFrom ?? ''].join(' ');
}

function passes(reporter: Reporter, { source, states, text }: ReporterFilter): boolean {
  return (
    (!source || reporter.source === source) &&
    (!states || states.includes(reporter.state)) &&
    (!text || foldText(`${reporter.code} ${reporter.name}`).includes(foldText(text)))
  );
}
