import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.type.js';
import type { ApiContext } from '../context/api-context.js';
import { GovernanceIndex, IndexEdition } from './index-edition.type.js';
import { editionColumns, presentEditions } from './present-editions.js';

@Resolver(() => Area)
export class AreaIndicesResolver {
  @FieldResolver(() => [IndexEdition], {
    description: 'What the governance indices said of it (chỉ số quản trị), by index and year; provinces only.',
  })
  async governanceIndices(
    @Root() { unit }: Area,
    @Ctx() context: ApiContext,
    @Arg('index', () => GovernanceIndex, { nullable: true, description: 'Which index (chỉ số); by default all.' })
    index?: string | null,
    @Arg('years', () => [Int], { nullable: true, description: 'Which years (năm); by default all.' })
    years?: readonly number[] | null,
  ): Promise<readonly IndexEdition[]> {
    const { books, view } = await context.reading();
    const question = { kind: 'index_score', field: 'unitId', snapshot: view.n, fields: editionColumns };
    const rows = await context.rowsBy(question).load(unit.id);
    const asked = rows.filter(
      (row) => (!index || row['indexName'] === index) && (!years || years.includes(row['year'] as number)),
    );
    const place = (row: (typeof rows)[number]): string =>
      [row['indexName'], row['year'], row['component']].map(String).join(' ');
    return presentEditions(
      asked.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)),
      books,
    );
  }
}
