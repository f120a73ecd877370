import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Page } from '../connection/page.js';
import type { ApiContext } from '../context/api-context.js';
import { listCityReports } from './list-city-reports.js';
import { CityReportConnection } from './city-report-connection.js';
import { CityReportListArguments } from './city-report-list-arguments.js';
import type { CityReport } from './city-report.type.js';

@Resolver()
export class CityReportResolver {
  @Query(() => CityReportConnection, {
    description: 'Reports from the field (phản ánh hiện trường), by default the newest first.',
  })
  cityReports(
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => CityReportListArguments) args: CityReportListArguments,
  ): Promise<Page<CityReport>> {
    return listCityReports(context, info, args);
  }
}
