import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DossierAtSource as AtSource } from '#domain';
import type { ApiContext } from '../context/api-context.js';
import { askAtSource } from '../lookup/ask-at-source.js';
import { DossierAtSource } from './dossier-at-source.type.js';
import { Dossier } from './dossier.type.js';

@Resolver(() => Dossier)
export class DossierAtSourceResolver {
  @Extensions({ live: true })
  @FieldResolver(() => DossierAtSource, {
    nullable: true,
    description:
      'What its source says of it now (tra cứu trực tiếp), whatever `asOf`; null when the source knows no such dossier. ' +
      'A source that does not answer in time is an error with `extensions.stored`: the stored status and its age.',
  })
  async atSource(@Root() { row }: Dossier, @Ctx() context: ApiContext): Promise<DossierAtSource | undefined> {
    const status = row['currentStatus'] as string | undefined;
    const said = await askAtSource<AtSource>(context, { kind: 'dossier', row, status });
    return said && ({ ...said.record, fetchedAt: said.fetchedAt } as DossierAtSource);
  }
}
