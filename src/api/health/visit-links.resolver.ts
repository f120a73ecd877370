import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Page } from '../connection/page.js';
import type { ApiContext } from '../context/api-context.js';
import { Area } from '../area/area.type.js';
import { Facility } from '../organisation/facility.type.js';
import { withinOrganisation, withinOrganisationsOf } from '../record/within.js';
import { listVisits } from './list-visits.js';
import { VisitConnection } from './visit-connection.js';
import { VisitListArguments } from './visit-list-arguments.js';
import type { Visit } from './visit.type.js';

@Resolver(() => Area)
export class AreaVisitsResolver {
  @FieldResolver(() => VisitConnection, {
    description: 'Visits to facilities in it or below it (lượt khám trên địa bàn), while it stood.',
  })
  visits(
    @Root() { id, unit }: Area,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => VisitListArguments) args: VisitListArguments,
  ): Promise<Page<Visit>> {
    return listVisits(context, info, args, {
      of: id,
      within: ({ books }) => withinOrganisationsOf(books, unit, 'FACILITY', 'facilityId'),
    });
  }
}

@Resolver(() => Facility)
export class FacilityVisitsResolver {
  @FieldResolver(() => VisitConnection, {
    description: 'Visits to it (lượt khám), check-ins included, at any time under its code.',
  })
  visits(
    @Root() { id, code }: Facility,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => VisitListArguments) args: VisitListArguments,
  ): Promise<Page<Visit>> {
    return listVisits(context, info, args, {
      of: id,
      within: ({ books }) => withinOrganisation(books, 'FACILITY', code, 'facilityId'),
    });
  }
}
