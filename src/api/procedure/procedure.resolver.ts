import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Day } from '#domain';
import type { Page } from '../connection/page.js';
import { RegisterArguments } from '../connection/register-arguments.js';
import { registerPage } from '../connection/register-page.js';
import type { ApiContext } from '../context/api-context.js';
import { OnArgument } from '../scalar/on-argument.js';
import { ProcedureConnection } from './procedure-connection.js';
import { ProcedureFilter } from './procedure-filter.input.js';
import { procedureOf } from './procedure-of.js';
import { passesProcedure } from './passes-procedure.js';
import { Procedure } from './procedure.type.js';

@Resolver()
export class ProcedureResolver {
  @Query(() => ProcedureConnection, { description: 'The procedures in force on a day (các thủ tục), by code.' })
  procedures(
    @Ctx() context: ApiContext,
    @Args(() => RegisterArguments) page: RegisterArguments,
    @Arg('filter', () => ProcedureFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: ProcedureFilter | null,
    @OnArgument() on?: Day | null,
  ): Promise<Page<Procedure>> {
    return registerPage(context, {
      list: 'procedures',
      about: [filter, on],
      page,
      nodes: ({ books, view }) =>
        books.procedures
          .on(on ?? view.day)
          .filter((version) => passesProcedure(version, filter ?? {}))
          .map((version) => procedureOf(books, version)),
      name: ({ name }) => name,
      key: ({ code }) => code,
    });
  }

  @Query(() => Procedure, {
    nullable: true,
    description: 'The procedure a code meant on a day (thủ tục); null when none.',
  })
  async procedure(
    @Ctx() context: ApiContext,
    @Arg('code', () => String, { description: 'Its code (mã thủ tục).' }) code: string,
    @OnArgument() on?: Day | null,
  ): Promise<Procedure | undefined> {
    const { books, view } = await context.reading();
    const version = books.procedures.find(code, on ?? view.day);
    return version && procedureOf(books, version);
  }
}
