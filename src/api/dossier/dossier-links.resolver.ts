import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.type.js';
import type { Page } from '../connection/page.js';
import type { ApiContext } from '../context/api-context.js';
import { Agency } from '../organisation/agency.type.js';
import { Procedure } from '../procedure/procedure.type.js';
import { withinArea, withinPlacedOrganisation } from '../record/within.js';
import { DossierConnection } from './dossier-connection.js';
import { DossierListArguments } from './dossier-list-arguments.js';
import type { Dossier } from './dossier.type.js';
import { listDossiers } from './list-dossiers.js';

@Resolver(() => Area)
export class AreaDossiersResolver {
  @FieldResolver(() => DossierConnection, {
    description: 'Dossiers of offices in it or below it (hồ sơ trên địa bàn), while it stood.',
  })
  dossiers(
    @Root() { id, unit }: Area,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => DossierListArguments) args: DossierListArguments,
  ): Promise<Page<Dossier>> {
    return listDossiers(context, info, args, { of: id, within: ({ books }) => withinArea(books, unit) });
  }
}

@Resolver(() => Agency)
export class AgencyDossiersResolver {
  @FieldResolver(() => DossierConnection, {
    description: 'Dossiers handed in to it (hồ sơ tiếp nhận), at any time under its code.',
  })
  dossiers(
    @Root() { id, code }: Agency,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => DossierListArguments) args: DossierListArguments,
  ): Promise<Page<Dossier>> {
    return listDossiers(context, info, args, {
      of: id,
      within: ({ books }) => withinPlacedOrganisation(books, 'AGENCY', code, 'agencyId'),
    });
  }
}

@Resolver(() => Procedure)
export class ProcedureDossiersResolver {
  @FieldResolver(() => DossierConnection, {
    description: 'Dossiers of it at all offices (hồ sơ của thủ tục), at any time under its code.',
  })
  dossiers(
    @Root() { id, code }: Procedure,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => DossierListArguments) args: DossierListArguments,
  ): Promise<Page<Dossier>> {
    return listDossiers(context, info, args, {
      of: id,
      within: () => ({ by: ['procedureCode'], members: [[code]] }),
    });
  }
}
