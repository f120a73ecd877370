import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CityReportAtSource as AtSource } from '#domain';
import type { ApiContext } from '../context/api-context.js';
import { askAtSource } from '../lookup/ask-at-source.js';
import { CityReportAtSource } from './city-report-at-source.type.js';
import { CityReport } from './city-report.type.js';

@Resolver(() => CityReport)
export class CityReportAtSourceResolver {
  @Extensions({ live: true })
  @FieldResolver(() => CityReportAtSource, {
    nullable: true,
    description:
      'What its source says of it now (tra cứu trực tiếp), whatever `asOf`; null when the source knows no such report. ' +
      'A source that does not answer in time is an error with `extensions.stored`: the stored status and its age.',
  })
  async atSource(
    @Root() { row, status }: CityReport,
    @Ctx() context: ApiContext,
  ): Promise<CityReportAtSource | undefined> {
    const said = await askAtSource<AtSource>(context, { kind: 'city_report', row, status });
    return said && ({ ...said.record, fetchedAt: said.fetchedAt } as CityReportAtSource);
  }
}
