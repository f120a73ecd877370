import { Field, ObjectType } from 'type-graphql';
import type { CityReportAtSource as AtSource, Instant } from '#domain';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { CityReportStatus, CityReportStep } from './city-report-enums.js';

@ObjectType({
  description:
    "A citizen's report as its source shows it at this moment (phản ánh tại hệ thống nguồn); asked for on demand, " +
    'never stored, without its words and sender.',
  simpleResolvers: true,
})
export class CityReportAtSource implements Omit<AtSource, 'code'> {
  @Field(() => CityReportStatus, { description: 'Whether it is closed there (trạng thái).' })
  readonly status!: AtSource['status'];

  @Field(() => CityReportStep, { nullable: true, description: 'Where it stands with the agencies (bước xử lý).' })
  readonly step!: AtSource['step'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When something last changed (cập nhật lúc).' })
  readonly updatedAt!: Instant | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it should be resolved (hạn xử lý).' })
  readonly expectedAt!: Instant | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed (đóng lúc).' })
  readonly closedAt!: Instant | undefined;

  @Field(() => String, { nullable: true, description: 'Code of the agency that answers for it (mã cơ quan xử lý).' })
  readonly agencyCode!: string | undefined;

  @Field(() => DateTimeScalar, { description: 'When the source said so (hỏi nguồn lúc).' })
  readonly fetchedAt!: Instant;
}
