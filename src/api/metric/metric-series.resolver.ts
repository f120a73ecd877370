import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { MetricColumn } from '#metrics';
import type { ApiContext } from '../context/api-context.js';
import { presentSnapshot } from '../snapshot/present-snapshot.js';
import { askTables } from './ask-tables.js';
import { localMidnight } from './local-midnight.js';
import { MetricSelection } from './metric-arguments.js';
import { metricOfDefinition } from './metric-of-definition.js';
import { MetricSeriesTable } from './metric-series.type.js';

@Resolver()
export class MetricSeriesResolver {
  @Query(() => MetricSeriesTable, {
    description: 'The same numbers as `metrics`, as columns of numbers (bảng theo cột): the fastest form.',
  })
  async metricSeries(
    @Ctx() context: ApiContext,
    @Args(() => MetricSelection) args: MetricSelection,
  ): Promise<MetricSeriesTable> {
    const { reading, keys, tables } = await askTables(context, args, 'COLUMNS');
    const { catalogue } = context.ports.engine;
    const parts = tables.map(({ columns }) => columns!);
    const units = parts.flatMap(({ unitIds }) => unitIds.map((unitId) => reading.books.areas.unit(unitId)));
    const periods = parts.flatMap((part) => part.periods);
    const column = <Name extends keyof MetricColumn>(index: number, name: Name): MetricColumn[Name] =>
      parts.length === 1
        ? parts[0]!.columns[index]![name]
        : (parts.flatMap(({ columns }): readonly unknown[] => columns[index]![name]) as unknown as MetricColumn[Name]);
    return {
      snapshot: presentSnapshot(reading.snapshot),
      areaCodes: units.map(({ code }) => code),
      areaNames: units.map(({ nameVi }) => nameVi),
      periods: periods.map(({ code }) => code),
      times: periods.map(({ from }) => localMidnight(from)),
      columns: keys.map((key, index) => ({
        metric: metricOfDefinition(catalogue.get(key)),
        values: column(index, 'values'),
        numerators: column(index, 'numerators'),
        denominators: column(index, 'denominators'),
        absences: column(index, 'absences'),
      })),
    };
  }
}
