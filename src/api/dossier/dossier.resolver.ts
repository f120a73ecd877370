import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Page } from '../connection/page.js';
import type { ApiContext } from '../context/api-context.js';
import { columnsFor } from '../record/record-columns.js';
import { selectedOfRow } from '../record/selected-fields.js';
import { AsOf } from '../snapshot/as-of.input.js';
import { dossierColumns } from './dossier-columns.js';
import { DossierConnection } from './dossier-connection.js';
import { DossierListArguments } from './dossier-list-arguments.js';
import { Dossier } from './dossier.type.js';
import { listDossiers } from './list-dossiers.js';

@Resolver()
export class DossierResolver {
  @Query(() => Dossier, { nullable: true, description: 'The dossier with a code (hồ sơ); null when there is none.' })
  async dossier(
    @Ctx() context: ApiContext,
    @Arg('code', () => String, { description: 'Its code (mã hồ sơ).' }) code: string,
    @Info() info: GraphQLResolveInfo,
    @Arg('asOf', () => AsOf, { nullable: true, description: 'State of the data (thời điểm dữ liệu).' })
    asOf?: AsOf | null,
  ): Promise<Dossier | undefined> {
    const reading = await context.reading(asOf);
    const fields = columnsFor(dossierColumns, selectedOfRow(info));
    const [row] = await context
      .rowsBy({ kind: 'dossier', field: 'naturalKey', snapshot: reading.view.n, fields })
      .load(code);
    return row && new Dossier(row, reading);
  }

  @Query(() => DossierConnection, { description: 'Dossiers (các hồ sơ), by default the newest first.' })
  dossiers(
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => DossierListArguments) args: DossierListArguments,
  ): Promise<Page<Dossier>> {
    return listDossiers(context, info, args);
  }
}
