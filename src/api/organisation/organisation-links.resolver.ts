import { FieldResolver, Resolver, Root } from 'type-graphql';
import { organisationById, organisationOf } from './organisation-of.js';
import { Agency } from './agency.type.js';
import { Facility } from './facility.type.js';
import { School } from './school.type.js';

@Resolver(() => Agency)
export class AgencyLinksResolver {
  @FieldResolver(() => Agency, { nullable: true, description: 'The agency above it (cơ quan cấp trên).' })
  parent(@Root() { organisation, books }: Agency): Agency | undefined {
    const { parentId } = organisation;
    return parentId === undefined ? undefined : (organisationById(books, parentId) as Agency);
  }

  @FieldResolver(() => [Agency], { description: 'The agencies it took over from (cơ quan tiền thân).' })
  predecessors(@Root() { organisation, books }: Agency): readonly Agency[] {
    return books.organisations.predecessors(organisation.id).map((other) => organisationOf(books, other) as Agency);
  }

  @FieldResolver(() => [Agency], { description: 'The agencies that took over from it (cơ quan kế thừa).' })
  successors(@Root() { organisation, books }: Agency): readonly Agency[] {
    return books.organisations.successors(organisation.id).map((other) => organisationOf(books, other) as Agency);
  }
}

@Resolver(() => Facility)
export class FacilityLinksResolver {
  @FieldResolver(() => [Facility], { description: 'The facilities it took over from (cơ sở tiền thân).' })
  predecessors(@Root() { organisation, books }: Facility): readonly Facility[] {
    return books.organisations.predecessors(organisation.id).map((other) => organisationOf(books, other) as Facility);
  }

  @FieldResolver(() => [Facility], { description: 'The facilities that took over from it (cơ sở kế thừa).' })
  successors(@Root() { organisation, books }: Facility): readonly Facility[] {
    return books.organisations.successors(organisation.id).map((other) => organisationOf(books, other) as Facility);
  }
}

@Resolver(() => School)
export class SchoolLinksResolver {
  @FieldResolver(() => [School], { description: 'The schools it took over from (trường tiền thân).' })
  predecessors(@Root() { organisation, books }: School): readonly School[] {
    return books.organisations.predecessors(organisation.id).map((other) => organisationOf(books, other) as School);
  }

  @FieldResolver(() => [School], { description: 'The schools that took over from it (trường kế thừa).' })
  successors(@Root() { organisation, books }: School): readonly School[] {
    return books.organisations.successors(organisation.id).map((other) => organisationOf(books, other) as School);
  }
}
