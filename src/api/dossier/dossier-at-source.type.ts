import { Field, ObjectType } from 'type-graphql';
import type { DossierAtSource as AtSource, Instant } from '#domain';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { DossierStatus } from './dossier-enums.js';

@ObjectType({
  description:
    'A dossier as its source shows it at this moment (hồ sơ tại hệ thống nguồn); asked for on demand, never stored, ' +
    'nobody is named.',
  simpleResolvers: true,
})
export class DossierAtSource implements Omit<AtSource, 'code'> {
  @Field(() => DossierStatus, { nullable: true, description: 'Its status there (trạng thái).' })
  readonly status!: AtSource['status'];

  @Field(() => String, { nullable: true, description: 'Code of that status in the portal’s list (mã trạng thái).' })
  readonly statusCode!: string | undefined;

  @Field(() => String, { nullable: true, description: 'That status in the portal’s own words (tên trạng thái).' })
  readonly statusName!: string | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When something last happened to it (cập nhật lúc).' })
  readonly updatedAt!: Instant | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was received (ngày tiếp nhận).' })
  readonly receivedAt!: Instant | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is due (ngày hẹn trả).' })
  readonly dueAt!: Instant | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was handled (ngày kết thúc xử lý).' })
  readonly finishedAt!: Instant | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the result was handed over (ngày trả kết quả).' })
  readonly returnedAt!: Instant | undefined;

  @Field(() => DossierStatus, {
    nullable: true,
    description:
      'The status its last step brought it into (bước xử lý gần nhất); null where the source tells no steps.',
  })
  readonly step!: AtSource['step'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that step was done (thời điểm xử lý).' })
  readonly stepAt!: Instant | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'The department of that step, else the office that handles it (phòng ban, đơn vị xử lý).',
  })
  readonly department!: string | undefined;

  @Field(() => DateTimeScalar, { description: 'When the source said so (hỏi nguồn lúc).' })
  readonly fetchedAt!: Instant;
}
