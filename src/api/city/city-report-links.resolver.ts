import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Page } from '../connection/page.js';
import type { ApiContext } from '../context/api-context.js';
import { Area } from '../area/area.type.js';
import { Agency } from '../organisation/agency.type.js';
import { withinArea, withinOrganisation } from '../record/within.js';
import { listCityReports } from './list-city-reports.js';
import { CityReportConnection } from './city-report-connection.js';
import { CityReportListArguments } from './city-report-list-arguments.js';
import type { CityReport } from './city-report.type.js';

@Resolver(() => Area)
export class AreaCityReportsResolver {
  @FieldResolver(() => CityReportConnection, {
    description: 'Reports from the field made in it or below it (phản ánh trên địa bàn), while it stood.',
  })
  cityReports(
    @Root() { id, unit }: Area,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => CityReportListArguments) args: CityReportListArguments,
  ): Promise<Page<CityReport>> {
    return listCityReports(context, info, args, { of: id, within: ({ books }) => withinArea(books, unit) });
  }
}

@Resolver(() => Agency)
export class AgencyCityReportsResolver {
  @FieldResolver(() => CityReportConnection, {
    description: 'Reports from the field it is in charge of (phản ánh được giao), at any time under its code.',
  })
  cityReports(
    @Root() { id, code }: Agency,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => CityReportListArguments) args: CityReportListArguments,
  ): Promise<Page<CityReport>> {
    return listCityReports(context, info, args, {
      of: id,
      within: ({ books }) => withinOrganisation(books, 'AGENCY', code, 'agencyId'),
    });
  }
}
