import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Day } from '#domain';
import { listPage } from '../connection/list-page.js';
import type { Page } from '../connection/page.js';
import { PageArguments } from '../connection/page-arguments.js';
import { pageRequest } from '../connection/page-request.js';
import type { ApiContext } from '../context/api-context.js';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { OnArgument } from '../scalar/on-argument.js';
import { areaOfUnit } from './area-of-unit.js';
import { AreaConnection } from './area-connection.js';
import { AreaFilter } from './area-filter.input.js';
import { Area } from './area.type.js';
import { listAreas } from './list-areas.js';

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
    const unit = books.areas.find(code, on ?? view.day);
    return unit && areaOfUnit(unit);
  }

  @Query(() => AreaConnection, { description: 'The areas that stood on a day (các đơn vị hành chính), by code.' })
  async areas(
    @Ctx() context: ApiContext,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => AreaFilter, { nullable: true, description: 'Which of them (lọc).' })
    filter?: AreaFilter | null,
    @OnArgument() on?: Day | null,
  ): Promise<Page<Area>> {
    const request = pageRequest(page, 'areas', 1);
    const { books, view } = await context.readingAt(request.snapshot);
    const units = listAreas(books, filter ?? {}, on ?? view.day);
    return listPage(
      { list: 'areas', snapshot: view.n, nodes: units.map(areaOfUnit), key: ({ unit }) => unit.key },
      request,
    );
  }
}
