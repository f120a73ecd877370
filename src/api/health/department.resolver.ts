import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Page } from '../connection/page.js';
import type { ApiContext } from '../context/api-context.js';
import { Facility } from '../organisation/facility.type.js';
import { withinOrganisation } from '../record/within.js';
import { Department } from './department.type.js';
import { listVisits } from './list-visits.js';
import { VisitConnection } from './visit-connection.js';
import { VisitListArguments } from './visit-list-arguments.js';
import { Visit } from './visit.type.js';

@Resolver(() => Facility)
export class FacilityDepartmentsResolver {
  @FieldResolver(() => [Department], { description: 'Its departments that visits name (các khoa), by code.' })
  async departments(@Root() facility: Facility, @Ctx() context: ApiContext): Promise<readonly Department[]> {
    const { books, view } = await context.reading();
    const within = withinOrganisation(books, 'FACILITY', facility.code, 'facilityId');
    const codes = await context.below.values({ kind: 'visit', snapshot: view.n, field: 'departmentCode' }, within);
    return codes.map((code) => ({ code: String(code), facility }));
  }
}

@Resolver(() => Department)
export class DepartmentVisitsResolver {
  @FieldResolver(() => VisitConnection, { description: 'Visits that ended in it (lượt khám của khoa).' })
  visits(
    @Root() { code, facility }: Department,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => VisitListArguments) args: VisitListArguments,
  ): Promise<Page<Visit>> {
    return listVisits(context, info, args, {
      of: `${facility.id} ${code}`,
      within: ({ books }) => {
        const { members } = withinOrganisation(books, 'FACILITY', facility.code, 'facilityId');
        return { by: ['facilityId', 'departmentCode'], members: members.map((member) => [...member, code]) };
      },
    });
  }
}

@Resolver(() => Visit)
export class VisitDepartmentResolver {
  @FieldResolver(() => Department, {
    nullable: true,
    description: 'The department it ended in (khoa điều trị); null for one known from its check-in only.',
  })
  department(@Root() { row, facility }: Visit): Department | undefined {
    const code = row['departmentCode'] as string | undefined;
    return code === undefined ? undefined : { code, facility };
  }
}
