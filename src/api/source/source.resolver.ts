import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context/api-context.js';
import { Metric } from '../metric/metric.type.js';
import { presentSource } from './present-source.js';
import { Source } from './source.type.js';

@Resolver(() => Metric)
export class SourceResolver {
  @Query(() => [Source], { description: 'The source systems (các nguồn dữ liệu), by name, as they stand now.' })
  async sources(@Ctx() context: ApiContext): Promise<readonly Source[]> {
    return (await context.sources()).map(presentSource);
  }

  @FieldResolver(() => [Source], { name: 'sources', description: 'The sources it is computed from (nguồn dữ liệu).' })
  async sourcesOfMetric(@Root() { definition }: Metric, @Ctx() context: ApiContext): Promise<readonly Source[]> {
    const sources = await context.sources();
    return sources.filter(({ name }) => definition.sources.includes(name)).map(presentSource);
  }
}
