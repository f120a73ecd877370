import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Day, UnitVersion } from '#domain';
import type { LanguageName } from '../language/language.js';
import { LanguageArgument } from '../language/language-argument.js';
import { globalId } from '../node/global-id.js';
import { Node } from '../node/node.interface.js';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { DateScalar } from '../scalar/date-scalar.js';
import { AreaKind, AreaLevel, PopulationSeries } from './area-enums.js';

@ObjectType({ description: 'A point on the map (tọa độ), WGS84 degrees.', simpleResolvers: true })
export class GeoPoint {
  @Field(() => Float, { description: 'Degrees north (vĩ độ).' })
  readonly latitude!: number;

  @Field(() => Float, { description: 'Degrees east (kinh độ).' })
  readonly longitude!: number;
}

@ObjectType({ description: 'Inhabitants of an area in one series (dân số).', simpleResolvers: true })
export class Population {
  @Field(() => PopulationSeries, { description: 'The series they are counted by (nguồn dân số).' })
  readonly series!: string;

  @Field(() => Int, { description: 'The year they were counted in (năm).' })
  readonly year!: number;

  @Field(() => Int, { description: 'How many (số dân).' })
  readonly inhabitants!: number;

  @Field(() => Boolean, { description: 'Whether the hub summed them over whole former units (cộng từ đơn vị cũ).' })
  readonly aggregated!: boolean;

  @Field(() => String, { description: 'Where the figure comes from (nguồn).' })
  readonly source!: string;
}

@ObjectType({
  implements: Node,
  description:
    'An administrative unit while its identity and territory stood (đơn vị hành chính): code 44 is Quảng Bình until ' +
    '2025-06-30 and the new Quảng Trị from 2025-07-01, two areas.',
  simpleResolvers: true,
})
export class Area implements Node {
  readonly id: string;

  @Field(() => AreaCodeScalar, { description: 'Its code (mã đơn vị hành chính); meaningless without a day.' })
  readonly code: string;

  @Field(() => AreaKind, { description: 'Its kind (loại): ward, commune, city.' })
  readonly kind: string;

  @Field(() => AreaLevel, { description: 'Its level (cấp).' })
  readonly level: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it stood (từ ngày); null when older than the lists.',
  })
  readonly validFrom: Day | undefined;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it stood no longer (đến trước ngày); null while it stands.',
  })
  readonly validTo: Day | undefined;

  @Field(() => String, { nullable: true, description: 'The act that made it (căn cứ pháp lý), where known.' })
  readonly legalBasis: string | undefined;

  constructor(readonly unit: UnitVersion) {
    this.id = globalId('Area', unit.key);
    this.code = unit.code;
    this.kind = unit.kind;
    this.level = unit.level;
    this.validFrom = unit.from;
    this.validTo = unit.to;
    this.legalBasis = unit.legalBasis;
  }

  @Field(() => String, { description: 'Its name (tên).' })
  name(@LanguageArgument() language: LanguageName): string {
    return language === 'EN' ? this.unit.nameEn : this.unit.nameVi;
  }
}
