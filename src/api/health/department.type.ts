import { Field, ObjectType } from 'type-graphql';
import { Facility } from '../organisation/facility.type.js';

@ObjectType({
  description: 'A department of a health facility (khoa), as its visits name it; nothing is told below it.',
  simpleResolvers: true,
})
export class Department {
  @Field(() => String, { description: 'Its code (mã khoa), by the list of the Ministry of Health.' })
  readonly code!: string;

  @Field(() => Facility, { description: 'The facility it belongs to (cơ sở khám chữa bệnh).' })
  readonly facility!: Facility;
}
