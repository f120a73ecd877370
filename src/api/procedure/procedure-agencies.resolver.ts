import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { foldText } from '#domain';
import type { Page } from '../connection/page.js';
import { RegisterArguments } from '../connection/register-arguments.js';
import { registerPage } from '../connection/register-page.js';
import type { ApiContext } from '../context/api-context.js';
import { Agency } from '../organisation/agency.type.js';
import { AgencyConnection } from '../organisation/organisation-connections.js';
import { organisationById } from '../organisation/organisation-of.js';
import { withinPlacedOrganisation } from '../record/within.js';
import { passesProcedure } from './passes-procedure.js';
import { ProcedureConnection } from './procedure-connection.js';
import { ProcedureFilter } from './procedure-filter.input.js';
import { procedureOf } from './procedure-of.js';
import { Procedure } from './procedure.type.js';

/** Who handles what is read from the dossiers: no register says which office takes in which procedure. */
@Resolver(() => Procedure)
export class ProcedureAgenciesResolver {
  @FieldResolver(() => AgencyConnection, {
    description: 'The agencies that have taken in dossiers of it (các cơ quan thực hiện), as they stood then.',
  })
  agencies(
    @Root() { id, code }: Procedure,
    @Ctx() context: ApiContext,
    @Args(() => RegisterArguments) page: RegisterArguments,
    @Arg('text', () => String, {
      nullable: true,
      description: 'Words of the name (từ trong tên), with or without diacritics.',
    })
    text?: string | null,
  ): Promise<Page<Agency>> {
    return registerPage(context, {
      list: 'agencies',
      about: [id, text],
      page,
      nodes: async ({ books, view }) => {
        const question = { kind: 'dossier', snapshot: view.n, field: 'agencyId' };
        const ids = await context.below.values(question, { by: ['procedureCode'], members: [[code]] });
        const agencies = ids.map((agencyId) => organisationById(books, Number(agencyId)) as Agency);
        return text ? agencies.filter(({ name }) => foldText(name).includes(foldText(text))) : agencies;
      },
      name: ({ name }) => name,
      key: ({ organisation }) => organisation.key,
    });
  }
}

@Resolver(() => Agency)
export class AgencyProceduresResolver {
  @FieldResolver(() => ProcedureConnection, {
    description: 'The procedures it has taken in dossiers of (các thủ tục tiếp nhận), at any time under its code.',
  })
  procedures(
    @Root() { id, code }: Agency,
    @Ctx() context: ApiContext,
    @Args(() => RegisterArguments) page: RegisterArguments,
    @Arg('filter', () => ProcedureFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: ProcedureFilter | null,
  ): Promise<Page<Procedure>> {
    return registerPage(context, {
      list: 'procedures',
      about: [id, filter],
      page,
      nodes: async ({ books, view }) => {
        const question = { kind: 'dossier', snapshot: view.n, field: 'procedureId' };
        const within = withinPlacedOrganisation(books, 'AGENCY', code, 'agencyId');
        const ids = await context.below.values(question, within);
        const versions = ids.map((procedureId) => books.procedures.procedure(Number(procedureId)));
        return versions
          .filter((version) => passesProcedure(version, filter ?? {}))
          .map((version) => procedureOf(books, version));
      },
      name: ({ name }) => name,
      key: ({ id: key }) => key,
    });
  }
}
