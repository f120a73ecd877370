import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Day, OrganisationKind } from '#domain';
import type { Page } from '../connection/page.js';
import { RegisterArguments } from '../connection/register-arguments.js';
import type { ApiContext } from '../context/api-context.js';
import { OnArgument } from '../scalar/on-argument.js';
import { listOrganisations } from './list-organisations.js';
import { AgencyConnection, FacilityConnection, SchoolConnection } from './organisation-connections.js';
import { AgencyFilter, FacilityFilter, SchoolFilter } from './organisation-filters.js';
import { organisationOf } from './organisation-of.js';
import { Agency } from './agency.type.js';
import { Facility } from './facility.type.js';
import { School } from './school.type.js';

@Resolver()
export class OrganisationResolver {
  @Query(() => AgencyConnection, { description: 'The agencies that stood on a day (các cơ quan), by code.' })
  agencies(
    @Ctx() context: ApiContext,
    @Args(() => RegisterArguments) page: RegisterArguments,
    @Arg('filter', () => AgencyFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: AgencyFilter | null,
    @OnArgument() on?: Day | null,
  ): Promise<Page<Agency>> {
    return listOrganisations('AGENCY', 'agencies', context, { page, on, filter });
  }

  @Query(() => Agency, {
    nullable: true,
    description: 'The agency a code meant on a day (cơ quan); null when it meant none.',
  })
  agency(
    @Ctx() context: ApiContext,
    @Arg('code', () => String, { description: 'Its code (mã cơ quan).' }) code: string,
    @OnArgument() on?: Day | null,
  ): Promise<Agency | undefined> {
    return find(context, 'AGENCY', code, on);
  }

  @Query(() => FacilityConnection, { description: 'The health facilities that stood on a day (các cơ sở), by code.' })
  facilities(
    @Ctx() context: ApiContext,
    @Args(() => RegisterArguments) page: RegisterArguments,
    @Arg('filter', () => FacilityFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: FacilityFilter | null,
    @OnArgument() on?: Day | null,
  ): Promise<Page<Facility>> {
    return listOrganisations('FACILITY', 'facilities', context, { page, on, filter });
  }

  @Query(() => Facility, {
    nullable: true,
    description: 'The health facility a code meant on a day (cơ sở khám chữa bệnh); null when it meant none.',
  })
  facility(
    @Ctx() context: ApiContext,
    @Arg('code', () => String, { description: 'Its code (mã cơ sở).' }) code: string,
    @OnArgument() on?: Day | null,
  ): Promise<Facility | undefined> {
    return find(context, 'FACILITY', code, on);
  }

  @Query(() => SchoolConnection, { description: 'The schools that stood on a day (các trường), by code.' })
  schools(
    @Ctx() context: ApiContext,
    @Args(() => RegisterArguments) page: RegisterArguments,
    @Arg('filter', () => SchoolFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: SchoolFilter | null,
    @OnArgument() on?: Day | null,
  ): Promise<Page<School>> {
    return listOrganisations('SCHOOL', 'schools', context, { page, on, filter });
  }

  @Query(() => School, {
    nullable: true,
    description: 'The school a code meant on a day (trường học); null when it meant none.',
  })
  school(
    @Ctx() context: ApiContext,
    @Arg('code', () => String, { description: 'Its code (mã trường).' }) code: string,
    @OnArgument() on?: Day | null,
  ): Promise<School | undefined> {
    return find(context, 'SCHOOL', code, on);
  }
}

async function find<View>(
  context: ApiContext,
  kind: OrganisationKind,
  code: string,
  on: Day | null | undefined,
): Promise<View | undefined> {
  const { books, view } = await context.reading();
  const organisation = books.organisations.find(kind, code, on ?? view.day);
  return organisation && (organisationOf(books, organisation) as View);
}
