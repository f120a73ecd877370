import { Arg } from 'type-graphql';
import { DateScalar } from './date-scalar.js';

/** The `on` argument of everything that a code is looked up in. */
export const OnArgument = (): ReturnType<typeof Arg> =>
  Arg('on', () => DateScalar, {
    nullable: true,
    description: "On which day codes are read (vào ngày); by default the snapshot's civil day.",
  });
