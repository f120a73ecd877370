import { Field, Int, ObjectType } from 'type-graphql';
import type { Instant } from '#domain';
import type { ListRow } from '#store';
import { areaOfUnit } from '../area/area-of-unit.js';
import { Area, GeoPoint } from '../area/area.type.js';
import type { Reading } from '../context/reading.js';
import { globalId } from '../node/global-id.js';
import { Node } from '../node/node.interface.js';
import { organisationById } from '../organisation/organisation-of.js';
import { Agency } from '../organisation/agency.type.js';
import { Provenance } from '../record/provenance.type.js';
import { QualityFlag } from '../record/quality-flag.js';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { CityReportStatus, CityReportStep } from './city-report-enums.js';

@ObjectType({
  implements: Node,
  description:
    "A citizen's report from the field (phản ánh hiện trường): what kind, where about, when; never its words.",
  simpleResolvers: true,
})
export class CityReport implements Node {
  readonly id: string;

  @Field(() => String, { description: 'Its number at the source (mã phản ánh).' })
  readonly code: string;

  @Field(() => String, { description: 'Code of its kind at the source (mã loại phản ánh).' })
  readonly serviceCode: string;

  @Field(() => CityReportStatus, { description: 'Whether it is closed (trạng thái).' })
  readonly status: string;

  @Field(() => CityReportStep, { nullable: true, description: 'Where it stands with the agencies (bước xử lý).' })
  readonly step: string | undefined;

  @Field(() => DateTimeScalar, { description: 'When it was made (gửi lúc).' })
  readonly requestedAt: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When something last changed (cập nhật lúc).' })
  readonly updatedAt: Instant | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it should be resolved (hạn xử lý).' })
  readonly expectedAt: Instant | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed (đóng lúc).' })
  readonly closedAt: Instant | undefined;

  @Field(() => Agency, { nullable: true, description: 'The agency in charge (cơ quan xử lý).' })
  readonly agency: Agency | undefined;

  @Field(() => Area, { nullable: true, description: 'Where it was made (địa bàn), else the area of its agency.' })
  readonly area: Area | undefined;

  @Field(() => GeoPoint, { nullable: true, description: 'About where (vị trí), to 100 metres.' })
  readonly location: GeoPoint | undefined;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a resolved report with a deadline: whether it kept it (đúng hạn).',
  })
  readonly resolvedOnTime: boolean | undefined;

  @Field(() => Int, { nullable: true, description: 'Hours until it was resolved (số giờ xử lý).' })
  readonly hoursToResolve: number | undefined;

  @Field(() => [QualityFlag], { description: 'What the hub noticed about it (dấu hiệu chất lượng).' })
  readonly quality: readonly string[];

  constructor(
    readonly row: ListRow,
    { books }: Reading,
  ) {
    const agencyId = row['agencyId'] as number | undefined;
    const unitId = row['unitId'] as number | undefined;
    this.id = globalId('CityReport', row['id'] as number);
    this.code = row['naturalKey'] as string;
    this.serviceCode = row['serviceCode'] as string;
    this.status = row['status'] as string;
    this.step = row['step'] as string | undefined;
    this.requestedAt = row['requestedAt'] as Instant;
    this.updatedAt = row['updatedAt'] as Instant | undefined;
    this.expectedAt = row['expectedAt'] as Instant | undefined;
    this.closedAt = row['closedAt'] as Instant | undefined;
    this.agency = agencyId === undefined ? undefined : (organisationById(books, agencyId) as Agency);
    this.area = unitId === undefined ? undefined : areaOfUnit(books.areas.unit(unitId));
    this.location =
      row['latitude'] === undefined || row['longitude'] === undefined
        ? undefined
        : { latitude: Number(row['latitude']), longitude: Number(row['longitude']) };
    this.resolvedOnTime = row['isResolvedWithDeadline'] === true ? row['isResolvedOnTime'] === true : undefined;
    this.hoursToResolve = row['hoursToResolve'] as number | undefined;
    this.quality = (row['flags'] as readonly string[] | undefined) ?? [];
  }

  @Field(() => Provenance, { description: 'Where it comes from (nguồn gốc).' })
  get provenance(): Provenance {
    return new Provenance(this.row);
  }
}
