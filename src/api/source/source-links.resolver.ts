import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Page } from '../connection/page.js';
import { ForwardArguments, PageArguments } from '../connection/page-arguments.js';
import type { ApiContext } from '../context/api-context.js';
import { Provenance } from '../record/provenance.type.js';
import { listRejections } from './list-rejections.js';
import { listReporters } from './list-reporters.js';
import { presentSource } from './present-source.js';
import { Rejection } from './rejection.type.js';
import type { Reporter } from './reporter.type.js';
import { RejectionConnection, ReporterConnection } from './source-connections.js';
import { Source } from './source.type.js';

@Resolver(() => Source)
export class SourceLinksResolver {
  @FieldResolver(() => ReporterConnection, { description: 'Who owes deliveries to it (các đơn vị báo cáo).' })
  reporters(
    @Root() { name }: Source,
    @Ctx() context: ApiContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<Page<Reporter>> {
    return listReporters(context, page, { source: name });
  }

  @FieldResolver(() => RejectionConnection, {
    description: 'Its rows that were not taken in (bản ghi bị từ chối), newest first.',
  })
  rejections(
    @Root() { name }: Source,
    @Ctx() context: ApiContext,
    @Args(() => ForwardArguments) page: ForwardArguments,
  ): Promise<Page<Rejection>> {
    return listRejections(context, page, { source: name });
  }
}

@Resolver(() => Rejection)
export class RejectionSourceResolver {
  @FieldResolver(() => Source, { nullable: true, description: 'The source the row came from (nguồn).' })
  async sourceSystem(@Root() { source }: Rejection, @Ctx() context: ApiContext): Promise<Source | undefined> {
    const found = (await context.sources()).find(({ name }) => name === source);
    return found && presentSource(found);
  }
}

@Resolver(() => Provenance)
export class ProvenanceSourceResolver {
  @FieldResolver(() => Source, { nullable: true, description: 'The source it came from (nguồn), as it stands now.' })
  async sourceSystem(@Root() { sourceId }: Provenance, @Ctx() context: ApiContext): Promise<Source | undefined> {
    const found = (await context.sources()).find(({ id }) => id === sourceId);
    return found && presentSource(found);
  }
}
