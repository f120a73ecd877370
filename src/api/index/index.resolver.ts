import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Day } from '#domain';
import type { ApiContext } from '../context/api-context.js';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { OnArgument } from '../scalar/on-argument.js';
import { GovernanceIndex, IndexEdition } from './index-edition.type.js';
import { editionColumns, presentEditions } from './present-editions.js';

@Resolver()
export class IndexResolver {
  @Query(() => [IndexEdition], {
    description: 'What the governance indices said of a province (chỉ số quản trị), by index and year.',
  })
  async governanceIndices(
    @Ctx() context: ApiContext,
    @Arg('index', () => GovernanceIndex, { nullable: true, description: 'Which index (chỉ số); by default all.' })
    index?: string | null,
    @Arg('area', () => AreaCodeScalar, {
      nullable: true,
      description: 'Which province (tỉnh); by default the home province and those it follows.',
    })
    area?: string | null,
    @OnArgument() on?: Day | null,
    @Arg('years', () => [Int], { nullable: true, description: 'Which years (năm); by default all.' })
    years?: readonly number[] | null,
  ): Promise<readonly IndexEdition[]> {
    const { books, view } = await context.reading();
    const units = area ? [books.areas.resolve(area, on ?? view.day)] : books.home.versions;
    const rows = await context.ports.records.list({
      kind: 'index_score',
      snapshot: view.n,
      fields: editionColumns,
      conditions: [
        { field: 'unitId', in: units.map(({ id }) => id) },
        ...(index ? [{ field: 'indexName', in: [index] }] : []),
        ...(years ? [{ field: 'year', in: years }] : []),
      ],
      order: ['indexName', 'year', 'component'].map((field) => ({ field, descending: false })),
    });
    return presentEditions(rows, books);
  }
}
