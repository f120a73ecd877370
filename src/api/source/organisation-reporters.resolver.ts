import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganisationKind } from '#domain';
import type { ApiContext } from '../context/api-context.js';
import { Agency } from '../organisation/agency.type.js';
import { Facility } from '../organisation/facility.type.js';
import { School } from '../organisation/school.type.js';
import { presentReporter } from './present-reporter.js';
import { Reporter } from './reporter.type.js';

export const AgencyReportersResolver = reportersField('AGENCY', () => Agency);
export const FacilityReportersResolver = reportersField('FACILITY', () => Facility);
export const SchoolReportersResolver = reportersField('SCHOOL', () => School);

function reportersField<Owner extends { readonly code: string }>(
  kind: OrganisationKind,
  owner: () => ClassType<Owner>,
): ClassType<object> {
  @Resolver(owner)
  class OrganisationReportersResolver {
    @FieldResolver(() => [Reporter], {
      description: 'What it owes to which source (nghĩa vụ báo cáo), and how it stands now.',
    })
    async reporters(@Root() { code }: Owner, @Ctx() context: ApiContext): Promise<readonly Reporter[]> {
      const own = (await context.reporters()).filter(
        (reporter) => reporter.organisationKind === kind && reporter.organisationCode === code,
      );
      return own.map(presentReporter);
    }
  }
  return OrganisationReportersResolver;
}
