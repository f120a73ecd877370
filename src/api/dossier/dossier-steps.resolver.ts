import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Instant } from '#domain';
import type { ListRow } from '#store';
import type { ApiContext } from '../context/api-context.js';
import { DossierStep } from './dossier-step.type.js';
import { Dossier } from './dossier.type.js';

@Resolver(() => Dossier)
export class DossierStepsResolver {
  @FieldResolver(() => [DossierStep], { description: 'Its steps in order (các bước xử lý).' })
  async steps(@Root() { row, reading }: Dossier, @Ctx() context: ApiContext): Promise<readonly DossierStep[]> {
    const rows = await context
      .rowsBy({ kind: 'dossier_step', field: 'dossierCode', snapshot: reading.view.n, fields, orderBy: 'at' })
      .load(row['naturalKey'] as string);
    return rows.filter((step) => step['source'] === row['source']).map(present);
  }
}

const fields = ['source', 'at', 'status', 'department', 'startedAt', 'dueAt', 'workingDays', 'isOverdue'];

function present(row: ListRow): DossierStep {
  return {
    department: row['department'] as string | undefined,
    status: row['status'] as string | undefined,
    startedAt: row['startedAt'] as Instant | undefined,
    finishedAt: row['at'] as Instant,
    dueAt: row['dueAt'] as Instant | undefined,
    workingDays: row['workingDays'] as number | undefined,
    late: row['isOverdue'] as boolean | undefined,
  };
}
