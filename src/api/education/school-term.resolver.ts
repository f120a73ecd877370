import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { parsePeriod } from '#domain';
import type { Page } from '../connection/page.js';
import type { ApiContext } from '../context/api-context.js';
import { MetricKey } from '../metric/catalogue-enums.js';
import { PresentedMetricValue } from '../metric/metric-value.type.js';
import { presentValue } from '../metric/present-value.js';
import { School } from '../organisation/school.type.js';
import { withinOrganisation } from '../record/within.js';
import { listSchoolClasses } from './list-school-classes.js';
import { SchoolClassConnection } from './school-class-connection.js';
import { SchoolClassListArguments } from './school-class-list-arguments.js';
import type { SchoolClass } from './school-class.type.js';
import { SchoolTerm } from './school-term.type.js';

@Resolver(() => School)
export class SchoolTermsResolver {
  @FieldResolver(() => [SchoolTerm], {
    description: 'The terms and school years for which it has delivered classes (các học kỳ), the newest first.',
  })
  async terms(@Root() school: School, @Ctx() context: ApiContext): Promise<readonly SchoolTerm[]> {
    const { books, view } = await context.reading();
    const within = withinOrganisation(books, 'SCHOOL', school.code, 'schoolId');
    const codes = await context.below.values({ kind: 'school_class', snapshot: view.n, field: 'termCode' }, within);
    const periods = codes.map((code) => parsePeriod(String(code), books.terms));
    return periods.sort((a, b) => (a.from < b.from ? 1 : -1)).map((period) => ({ school, period }));
  }
}

@Resolver(() => SchoolTerm)
export class SchoolTermResolver {
  @FieldResolver(() => SchoolClassConnection, { description: 'Its classes in that time (các lớp).' })
  classes(
    @Root() { school, period }: SchoolTerm,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => SchoolClassListArguments) args: SchoolClassListArguments,
  ): Promise<Page<SchoolClass>> {
    return listSchoolClasses(context, info, args, {
      of: `${school.id} ${period.code}`,
      within: ({ books }) => {
        const { members } = withinOrganisation(books, 'SCHOOL', school.code, 'schoolId');
        return { by: ['schoolId', 'termCode'], members: members.map((member) => [...member, period.code]) };
      },
    });
  }

  @FieldResolver(() => PresentedMetricValue, {
    description: 'One metric of the school in that time (kết quả theo học kỳ): pupils, results, staff accounts.',
  })
  async metric(
    @Root() { school, period }: SchoolTerm,
    @Ctx() context: ApiContext,
    @Arg('key', () => MetricKey, { description: 'Which metric (mã chỉ số).' }) key: string,
  ): Promise<PresentedMetricValue> {
    const reading = await context.reading();
    const area = { dimension: 'SCHOOL', members: [school.code] };
    const value = await context.metrics.value({ key, area, period, snapshot: reading.view });
    return presentValue(value, context, { area, period, where: [], compare: [], reading });
  }
}
