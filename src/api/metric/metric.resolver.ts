import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { foldText } from '#domain';
import { GianhError } from '#kernel';
import type { MetricDefinition } from '#metrics';
import type { ApiContext } from '../context/api-context.js';
import { selectPeriods } from '../period/select-periods.js';
import { MetricKey } from './catalogue-enums.js';
import { assertAnswerable } from './assert-answerable.js';
import { MetricArguments } from './metric-arguments.js';
import { MetricFilter } from './metric-inputs.js';
import { metricOfDefinition } from './metric-of-definition.js';
import { MetricTable } from './metric-table.type.js';
import { Metric } from './metric.type.js';
import { presentTable } from './present-table.js';
import { selectAreas } from './select-areas.js';

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
    const reading = await context.reading(args.asOf);
    const { catalogue } = context.ports.engine;
    const periods = selectPeriods(args.periods, reading);
    const groups = selectAreas(args.areas, periods, reading);
    assertAnswerable(args, groups);
    const keys = [...new Set(args.keys)];
    const where = (args.where ?? []).map(({ dimension, in: members, not }) => ({
      dimension,
      in: members,
      not: not ?? false,
    }));
    const tables = await Promise.all(
      groups.map((group) =>
        context.metrics.table({ ...group, keys, by: args.by ?? [], where, snapshot: reading.view }),
      ),
    );
    if (args.orderBy && !keys.includes(args.orderBy.key)) {
      throw new GianhError(
        'GIANH_UNKNOWN_METRIC',
        `Order by one of the metrics asked for; ${args.orderBy.key} is not.`,
      );
    }
    return presentTable(tables, reading, catalogue, args);
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
