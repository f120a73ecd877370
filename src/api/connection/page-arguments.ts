import { ArgsType, Field, Int } from 'type-graphql';

/** Most rows of one page. */
export const largestPage = 200;
/** Rows of a page when nothing is asked. */
export const defaultPage = 50;

@ArgsType()
export class ForwardArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultPage,
    description: `How many rows from the start or after \`after\` (số dòng): 1 to ${largestPage}.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Rows behind this cursor (sau con trỏ).' })
  after?: string | null;
}

@ArgsType()
export class PageArguments extends ForwardArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many rows from the end or before \`before\` (số dòng cuối): 1 to ${largestPage}; then \`first\` is not looked at.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Rows ahead of this cursor (trước con trỏ).' })
  before?: string | null;
}
