import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Day } from '#domain';
import type { Page } from '../connection/page.js';
import { RegisterArguments } from '../connection/register-arguments.js';
import { registerPage } from '../connection/register-page.js';
import type { ApiContext } from '../context/api-context.js';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { OnArgument } from '../scalar/on-argument.js';
import { areaOfUnit } from './area-of-unit.js';
import { AreaConnection } from './area-connection.js';
import { AreaFilter } from './area-filter.input.js';
import { Area } from './area.type.js';
import { listAreas } from './list-areas.js';
import { noteMeanings } from './note-meanings.js';

@Resolver()
export class AreaResolver {
  @Query(() => Area, {
    nullable: true,
    description: 'The area a code meant on a day (đơn vị hành chính); null when it meant none.',
  })
  async area(
    @Ctx() context: ApiContext,
    @Arg('code', () => AreaCodeScalar, { description: 'Its code (mã đơn vị hành chính).' }) code: string,
    @OnArgument() on?: Day | null,
  ): Promise<Area | undefined> {
    const { books, view } = await context.reading();
    if (!on) noteMeanings(context, books, code, undefined);
    const unit = books.areas.find(code, on ?? view.day);
    return unit && areaOfUnit(unit);
  }

  @Query(() => AreaConnection, { description: 'The areas that stood on a day (các đơn vị hành chính), by code.' })
  areas(
    @Ctx() context: ApiContext,
    @Args(() => RegisterArguments) page: RegisterArguments,
    @Arg('filter', () => AreaFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: AreaFilter | null,
    @OnArgument() on?: Day | null,
  ): Promise<Page<Area>> {
    return registerPage(context, {
      list: 'areas',
      about: [filter, on],
      page,
      nodes: ({ books, view }) => listAreas(books, filter ?? {}, on ?? view.day).map(areaOfUnit),
      name: ({ unit }) => unit.nameVi,
      key: ({ unit }) => unit.key,
    });
  }
}
