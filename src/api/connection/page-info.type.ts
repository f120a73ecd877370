import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Where a page stands in its list (thông tin trang), as the Relay specification has it.',
  simpleResolvers: true,
})
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows (còn trang sau).' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something precedes (còn trang trước).' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor (con trỏ) of the first edge; null on an empty page.' })
  readonly startCursor!: string | undefined;

  @Field(() => String, { nullable: true, description: 'Cursor (con trỏ) of the last edge; null on an empty page.' })
  readonly endCursor!: string | undefined;
}
