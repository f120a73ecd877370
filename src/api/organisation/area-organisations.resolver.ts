import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.type.js';
import { dayOfArea } from '../area/day-of-area.js';
import type { Page } from '../connection/page.js';
import { ForwardArguments } from '../connection/page-arguments.js';
import type { ApiContext } from '../context/api-context.js';
import { listOrganisations } from './list-organisations.js';
import { FacilityConnection, SchoolConnection } from './organisation-connections.js';
import type { Facility } from './facility.type.js';
import type { School } from './school.type.js';

@Resolver(() => Area)
export class AreaOrganisationsResolver {
  @FieldResolver(() => FacilityConnection, {
    description: 'The health facilities in it (cơ sở trên địa bàn), on the newest day on which it stood.',
  })
  async facilities(
    @Root() { unit }: Area,
    @Ctx() context: ApiContext,
    @Args(() => ForwardArguments) page: ForwardArguments,
  ): Promise<Page<Facility>> {
    const on = dayOfArea(unit, (await context.reading()).view.day, undefined);
    return listOrganisations('FACILITY', `facilities of ${unit.key}`, context, {
      page,
      on,
      filter: { area: unit.code },
    });
  }

  @FieldResolver(() => SchoolConnection, {
    description: 'The schools in it (trường trên địa bàn), on the newest day on which it stood.',
  })
  async schools(
    @Root() { unit }: Area,
    @Ctx() context: ApiContext,
    @Args(() => ForwardArguments) page: ForwardArguments,
  ): Promise<Page<School>> {
    const on = dayOfArea(unit, (await context.reading()).view.day, undefined);
    return listOrganisations('SCHOOL', `schools of ${unit.key}`, context, { page, on, filter: { area: unit.code } });
  }
}
