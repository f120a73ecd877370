import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Instant } from '#domain';
import type { ApiContext } from '../context/api-context.js';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { Provenance } from './provenance.type.js';

@Resolver(() => Provenance)
export class ProvenanceFieldsResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Name of the source (nguồn).' })
  async source(@Root() { sourceId }: Provenance, @Ctx() context: ApiContext): Promise<string | undefined> {
    return (await context.sources()).find(({ id }) => id === sourceId)?.name;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of the delivery that brought it (lần giao).' })
  async delivery(@Root() { deliveryId }: Provenance, @Ctx() context: ApiContext): Promise<string | undefined> {
    return deliveryId === undefined ? undefined : (await context.deliveries.load(deliveryId))?.name;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'When that delivery came (nhận lúc).' })
  async receivedAt(@Root() { deliveryId }: Provenance, @Ctx() context: ApiContext): Promise<Instant | undefined> {
    return deliveryId === undefined ? undefined : (await context.deliveries.load(deliveryId))?.receivedAt;
  }
}
