import { Field, ObjectType } from 'type-graphql';
import { Area } from '../area/area.type.js';
import { Period } from '../period/period.type.js';
import { Snapshot } from '../snapshot/snapshot.type.js';
import { Sector } from './metric-enums.js';
import { PresentedMetricValue } from './metric-value.type.js';

@ObjectType({ description: 'The metrics of one field of government (nhóm theo lĩnh vực).', simpleResolvers: true })
export class ScorecardSector {
  @Field(() => Sector, { description: 'The field (lĩnh vực).' })
  readonly sector!: string;

  @Field(() => [PresentedMetricValue], {
    description: 'One value per metric given for that area and period (giá trị).',
  })
  readonly values!: readonly PresentedMetricValue[];
}

@ObjectType({
  description: 'All fields of government side by side (phiếu điểm), for one area, one period and one snapshot.',
  simpleResolvers: true,
})
export class Scorecard {
  @Field(() => Area, { description: 'The area (đơn vị hành chính).' })
  readonly area!: Area;

  @Field(() => Period, { description: 'The period (kỳ).' })
  readonly period!: Period;

  @Field(() => Snapshot, { description: 'The state of the data it was read at (ảnh chụp dữ liệu).' })
  readonly snapshot!: Snapshot;

  @Field(() => [ScorecardSector], { description: 'One entry per field that has metrics there (các lĩnh vực).' })
  readonly sectors!: readonly ScorecardSector[];
}
