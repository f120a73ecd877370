import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { type Day, foldText, type Procedure as Version } from '#domain';
import { listPage } from '../connection/list-page.js';
import type { Page } from '../connection/page.js';
import { PageArguments } from '../connection/page-arguments.js';
import { pageRequest } from '../connection/page-request.js';
import type { ApiContext } from '../context/api-context.js';
import { OnArgument } from '../scalar/on-argument.js';
import { ProcedureConnection } from './procedure-connection.js';
import { ProcedureFilter } from './procedure-filter.input.js';
import { procedureOf } from './procedure-of.js';
import { Procedure } from './procedure.type.js';

@Resolver()
export class ProcedureResolver {
  @Query(() => ProcedureConnection, { description: 'The procedures in force on a day (các thủ tục), by code.' })
  async procedures(
    @Ctx() context: ApiContext,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => ProcedureFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: ProcedureFilter | null,
    @OnArgument() on?: Day | null,
  ): Promise<Page<Procedure>> {
    const request = pageRequest(page, 'procedures', 1);
    const { books, view } = await context.readingAt(request.snapshot);
    const nodes = books.procedures
      .on(on ?? view.day)
      .filter((version) => passes(version, filter ?? {}))
      .map((version) => procedureOf(books, version));
    return listPage({ list: 'procedures', snapshot: view.n, nodes, key: ({ code }) => code }, request);
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

function passes(version: Version, { text, field, group, level, online }: ProcedureFilter): boolean {
  return (
    (!field || version.fieldCode === field) &&
    (!group || version.groups.includes(group)) &&
    (!level || version.levels.includes(level)) &&
    (!online || online.includes(version.online)) &&
    (!text || foldText(version.name).includes(foldText(text)))
  );
}
