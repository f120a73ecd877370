import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { foldText } from '#domain';
import { GianhError } from '#kernel';
import type { MetricDefinition } from '#metrics';
import type { ApiContext } from '../context/api-context.js';
import { askTables } from './ask-tables.js';
import { MetricKey } from './catalogue-enums.js';
import { MetricArguments } from './metric-arguments.js';
import { MetricFilter } from './metric-inputs.js';
import { metricOfDefinition } from './metric-of-definition.js';
import { MetricTable } from './metric-table.type.js';
import { Metric } from './metric.type.js';
import { presentTable } from './present-table.js';

@Resolver()
export class MetricResolver {
  @Query(() => [Metric], { description: 'The metrics there are (danh mục chỉ số), by words or by properties.' })
  metricCatalogue(
    @Ctx() { ports }: ApiContext,
    @Arg('text', () => String, {
      nullable: true,
      description: 'Words of names or aliases in either language (từ khóa), with or without diacritics; best first.',
    })
    text?: string | null,
    @Arg('filter', () => MetricFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: MetricFilter | null,
  ): readonly Metric[] {
    const { catalogue } = ports.engine;
    const found = text && foldText(text) !== '' ? catalogue.search(text) : catalogue.all;
    return found.filter((definition) => passes(definition, filter ?? {})).map(metricOfDefinition);
  }

  @Query(() => Metric, { description: 'One metric of the catalogue (chỉ số).' })
  metric(
    @Ctx() { ports }: ApiContext,
    @Arg('key', () => MetricKey, { description: 'Its key (mã chỉ số).' }) key: string,
  ): Metric {
    return metricOfDefinition(ports.engine.catalogue.get(key));
  }

  @Query(() => MetricTable, {
    description: 'Metrics by areas and periods (bảng số liệu), and by one dimension more if asked; one snapshot.',
  })
  async metrics(@Ctx() context: ApiContext, @Args(() => MetricArguments) args: MetricArguments): Promise<MetricTable> {
    if (args.orderBy && !args.keys.includes(args.orderBy.key)) {
      throw new GianhError(
        'GIANH_UNKNOWN_METRIC',
        `Order by one of the metrics asked for; ${args.orderBy.key} is not.`,
      );
    }
    return presentTable(await askTables(context, args), context, args);
  }
}

function passes(definition: MetricDefinition, { sectors, kinds, dimension, level }: MetricFilter): boolean {
  return (
    (!sectors || sectors.includes(definition.sector)) &&
    (!kinds || kinds.includes(definition.kind)) &&
    (!dimension || definition.dimensions.includes(dimension)) &&
    (!level || (definition.levels as readonly string[]).includes(level))
  );
}
