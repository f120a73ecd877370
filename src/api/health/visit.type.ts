import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Instant } from '#domain';
import type { ListRow } from '#store';
import { areaOfUnit } from '../area/area-of-unit.js';
import { Area } from '../area/area.type.js';
import type { Reading } from '../context/reading.js';
import { globalId } from '../node/global-id.js';
import { Node } from '../node/node.interface.js';
import { organisationById } from '../organisation/organisation-of.js';
import { Facility } from '../organisation/facility.type.js';
import { Provenance } from '../record/provenance.type.js';
import { QualityFlag } from '../record/quality-flag.js';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { DischargeKind, VisitKind, VisitOutcome, VisitStage } from './visit-enums.js';

@ObjectType({
  implements: Node,
  description: 'One encounter of somebody with a health facility (lượt khám chữa bệnh); nobody is named.',
  simpleResolvers: true,
})
export class Visit implements Node {
  readonly id: string;

  @Field(() => Facility, { description: 'The facility (cơ sở khám chữa bệnh).' })
  readonly facility: Facility;

  @Field(() => Area, { nullable: true, description: 'The area of the facility on the day of the visit (địa bàn).' })
  readonly area: Area | undefined;

  @Field(() => Area, {
    nullable: true,
    description: 'The area the patient lives in (nơi cư trú), on the day of the visit.',
  })
  readonly residence: Area | undefined;

  @Field(() => VisitStage, { description: 'How far it is known (giai đoạn).' })
  readonly stage: string;

  @Field(() => VisitKind, { nullable: true, description: 'What kind of visit (loại hình khám chữa bệnh).' })
  readonly kind: string | undefined;

  @Field(() => DateTimeScalar, { description: 'When the patient came (ngày vào).' })
  readonly admittedAt: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the patient left (ngày ra).' })
  readonly dischargedAt: Instant | undefined;

  @Field(() => VisitOutcome, { nullable: true, description: 'How the treatment ended (kết quả điều trị).' })
  readonly outcome: string | undefined;

  @Field(() => DischargeKind, { nullable: true, description: 'How the patient left (loại ra viện).' })
  readonly dischargeKind: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Chapter of ICD-10 of the main diagnosis (chương bệnh), I to XXII.',
  })
  readonly diagnosisChapter: string | undefined;

  @Field(() => Boolean, { nullable: true, description: 'Whether health insurance covers it (có bảo hiểm y tế).' })
  readonly insured: boolean | undefined;

  @Field(() => Boolean, { description: 'Whether it counts as an admission (lượt nhập viện).' })
  readonly isAdmission: boolean;

  @Field(() => Int, { nullable: true, description: 'Days of stay (số ngày điều trị).' })
  readonly lengthOfStay: number | undefined;

  @Field(() => Float, { nullable: true, description: 'Bed-days (ngày giường), halves possible.' })
  readonly bedDays: number | undefined;

  @Field(() => Float, { nullable: true, description: 'What it cost, in đồng (tổng chi phí).' })
  readonly totalCost: number | undefined;

  @Field(() => Float, { nullable: true, description: 'What the insurance paid, in đồng (bảo hiểm y tế chi trả).' })
  readonly insurerPaid: number | undefined;

  @Field(() => Float, { nullable: true, description: 'What the patient paid, in đồng (người bệnh chi trả).' })
  readonly patientCost: number | undefined;

  @Field(() => [QualityFlag], { description: 'What the hub noticed about it (dấu hiệu chất lượng).' })
  readonly quality: readonly string[];

  constructor(
    readonly row: ListRow,
    { books }: Reading,
  ) {
    const area = (field: string): Area | undefined =>
      row[field] === undefined ? undefined : areaOfUnit(books.areas.unit(row[field] as number));
    const facilityId = row['facilityId'] as number | undefined;
    this.id = globalId('Visit', row['id'] as number);
    this.facility = (facilityId === undefined ? undefined : organisationById(books, facilityId)) as Facility;
    this.area = area('unitId');
    this.residence = area('residenceUnitId');
    this.stage = row['stage'] as string;
    this.kind = row['visitKind'] as string | undefined;
    this.admittedAt = row['admittedAt'] as Instant;
    this.dischargedAt = row['dischargedAt'] as Instant | undefined;
    this.outcome = row['outcome'] as string | undefined;
    this.dischargeKind = row['dischargeKind'] as string | undefined;
    this.diagnosisChapter = row['mainDiagnosisChapter'] as string | undefined;
    this.insured = row['insured'] as boolean | undefined;
    this.isAdmission = (row['isAdmission'] as boolean | undefined) ?? false;
    this.lengthOfStay = row['lengthOfStay'] as number | undefined;
    this.bedDays = amount(row['bedDays']);
    this.totalCost = amount(row['totalCost']);
    this.insurerPaid = amount(row['insurerPaid']);
    this.patientCost = amount(row['patientCost']);
    this.quality = (row['flags'] as readonly string[] | undefined) ?? [];
  }

  @Field(() => Provenance, { description: 'Where it comes from (nguồn gốc).' })
  get provenance(): Provenance {
    return new Provenance(this.row);
  }
}

/** An exact decimal of the store as a JSON number. */
function amount(value: unknown): number | undefined {
  return value === undefined ? undefined : Number(value);
}
