import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.type.js';
import { dayOfArea } from '../area/day-of-area.js';
import type { Page } from '../connection/page.js';
import { RegisterArguments } from '../connection/register-arguments.js';
import type { ApiContext } from '../context/api-context.js';
import type { Agency } from './agency.type.js';
import type { Facility } from './facility.type.js';
import { listOrganisations } from './list-organisations.js';
import { AgencyConnection, FacilityConnection, SchoolConnection } from './organisation-connections.js';
import { AgencyFilter, FacilityFilter, SchoolFilter } from './organisation-filters.js';
import type { School } from './school.type.js';

@Resolver(() => Area)
export class AreaOrganisationsResolver {
  @FieldResolver(() => AgencyConnection, {
    description: 'The agencies in it (cơ quan trên địa bàn), on the newest day on which it stood.',
  })
  async agencies(
    @Root() { unit }: Area,
    @Ctx() context: ApiContext,
    @Args(() => RegisterArguments) page: RegisterArguments,
    @Arg('filter', () => AgencyFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: AgencyFilter | null,
  ): Promise<Page<Agency>> {
    const on = dayOfArea(unit, (await context.reading()).view.day, undefined);
    return listOrganisations('AGENCY', `agencies of ${unit.key}`, context, {
      page,
      on,
      filter: { ...filter, within: unit.id },
    });
  }

  @FieldResolver(() => FacilityConnection, {
    description: 'The health facilities in it (cơ sở trên địa bàn), on the newest day on which it stood.',
  })
  async facilities(
    @Root() { unit }: Area,
    @Ctx() context: ApiContext,
    @Args(() => RegisterArguments) page: RegisterArguments,
    @Arg('filter', () => FacilityFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: FacilityFilter | null,
  ): Promise<Page<Facility>> {
    const on = dayOfArea(unit, (await context.reading()).view.day, undefined);
    return listOrganisations('FACILITY', `facilities of ${unit.key}`, context, {
      page,
      on,
      filter: { ...filter, within: unit.id },
    });
  }

  @FieldResolver(() => SchoolConnection, {
    description: 'The schools in it (trường trên địa bàn), on the newest day on which it stood.',
  })
  async schools(
    @Root() { unit }: Area,
    @Ctx() context: ApiContext,
    @Args(() => RegisterArguments) page: RegisterArguments,
    @Arg('filter', () => SchoolFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: SchoolFilter | null,
  ): Promise<Page<School>> {
    const on = dayOfArea(unit, (await context.reading()).view.day, undefined);
    return listOrganisations('SCHOOL', `schools of ${unit.key}`, context, {
      page,
      on,
      filter: { ...filter, within: unit.id },
    });
  }
}
