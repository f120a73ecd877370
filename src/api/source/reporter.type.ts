import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Day, Instant } from '#domain';
import { DateScalar } from '../scalar/date-scalar.js';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { OrganisationKind, ReporterState } from './source-enums.js';

@ObjectType({
  description: 'An organisation that owes deliveries to a source (đơn vị báo cáo), as it stands now.',
  simpleResolvers: true,
})
export class Reporter {
  @Field(() => String, { description: 'Name of the source it delivers to (nguồn).' })
  readonly source!: string;

  @Field(() => String, { description: 'Its code at that source (mã đơn vị).' })
  readonly code!: string;

  @Field(() => String, { description: 'Its name (tên đơn vị).' })
  readonly name!: string;

  @Field(() => OrganisationKind, { nullable: true, description: 'The register it stands in (loại tổ chức).' })
  readonly organisationKind!: string | undefined;

  @Field(() => String, { nullable: true, description: 'Its code in that register (mã tổ chức).' })
  readonly organisationCode!: string | undefined;

  @Field(() => String, { description: 'What it delivers (nội dung báo cáo).' })
  readonly owes!: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it is due, as a cron line in Asia/Ho_Chi_Minh (lịch báo cáo).',
  })
  readonly expectedBy!: string | undefined;

  @Field(() => String, { nullable: true, description: 'The office to call, never a person (bộ phận liên hệ).' })
  readonly contactOffice!: string | undefined;

  @Field(() => DateScalar, { nullable: true, description: 'First day it owes deliveries (từ ngày).' })
  readonly validFrom!: Day | undefined;

  @Field(() => DateScalar, { nullable: true, description: 'First day it owes none any more (đến trước ngày).' })
  readonly validTo!: Day | undefined;

  @Field(() => ReporterState, { description: 'How it stands (tình trạng).' })
  readonly state!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last owed a delivery (hạn gần nhất).' })
  readonly lastExpectedAt!: Instant | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last delivered (gửi gần nhất lúc).' })
  readonly lastDeliveryAt!: Instant | undefined;

  @Field(() => Int, { description: 'How often it delivered (số lần gửi).' })
  readonly deliveries!: number;

  @Field(() => Int, { description: 'How many rows it delivered (số dòng đã gửi).' })
  readonly rows!: number;

  @Field(() => Int, { description: 'How many of them were not taken in (số dòng bị từ chối).' })
  readonly rejected!: number;
}

@InputType({ description: 'Which reporters to list (lọc đơn vị báo cáo); what is not given does not matter.' })
export class ReporterFilter {
  @Field(() => String, { nullable: true, description: 'Of the source with this name (nguồn).' })
  source?: string | null;

  @Field(() => [ReporterState], { nullable: true, description: 'In one of these states (tình trạng).' })
  states?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Words of name or code (từ khóa), with or without diacritics.' })
  text?: string | null;
}
