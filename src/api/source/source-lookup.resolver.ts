import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context/api-context.js';
import { SourceLookup } from './source-lookup.type.js';
import { Source } from './source.type.js';

@Resolver(() => Source)
export class SourceLookupResolver {
  @Extensions({ live: true })
  @FieldResolver(() => SourceLookup, {
    nullable: true,
    description: 'How it stands when asked live (tra cứu trực tiếp); null for a source that cannot be asked.',
  })
  async lookup(@Root() { name }: Source, @Ctx() { ports }: ApiContext): Promise<SourceLookup | undefined> {
    const standing = (await ports.lookup.standings()).find(({ source }) => source === name);
    if (!standing) return undefined;
    const { state, since, lastError, lastAnswerAt } = standing;
    return { state, since, lastError: lastError?.words, lastErrorAt: lastError?.at, lastAnswerAt };
  }
}
