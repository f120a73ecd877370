import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Anything that can be fetched again by its global id (đối tượng có mã toàn cục).' })
export class Node {
  @Field(() => ID, { description: 'Its global id (mã toàn cục), for `node` and `nodes`; opaque.' })
  readonly id!: string;
}
