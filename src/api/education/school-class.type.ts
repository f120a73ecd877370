import { Field, ObjectType } from 'type-graphql';
import { type Day, parsePeriod } from '#domain';
import type { ListRow } from '#store';
import { areaOfUnit } from '../area/area-of-unit.js';
import { Area } from '../area/area.type.js';
import type { Reading } from '../context/reading.js';
import { globalId } from '../node/global-id.js';
import { Node } from '../node/node.interface.js';
import { organisationById } from '../organisation/organisation-of.js';
import { School } from '../organisation/school.type.js';
import { Period } from '../period/period.type.js';
import { Provenance } from '../record/provenance.type.js';
import { QualityFlag } from '../record/quality-flag.js';
import { DateScalar } from '../scalar/date-scalar.js';
import { PeriodCodeScalar } from '../scalar/period-code-scalar.js';
import { SchoolClassType } from './school-class-enums.js';

@ObjectType({
  implements: Node,
  description: 'A class of a school for a term or school year (lớp học); no pupil and no teacher is named.',
  simpleResolvers: true,
})
export class SchoolClass implements Node {
  readonly id: string;

  @Field(() => String, { description: 'Its code at the school (mã lớp).' })
  readonly code: string;

  @Field(() => SchoolClassType, { description: 'What it is formed for (loại lớp).' })
  readonly type: string;

  @Field(() => String, { nullable: true, description: 'Its grade (khối), 1 to 12, or an age group of a preschool.' })
  readonly grade: string | undefined;

  @Field(() => String, { nullable: true, description: 'Its school level (cấp học), as metrics break down by it.' })
  readonly schoolLevel: string | undefined;

  @Field(() => PeriodCodeScalar, { description: 'Code of its school year (năm học).' })
  readonly schoolYear: string;

  @Field(() => DateScalar, { nullable: true, description: 'Its first day (ngày bắt đầu).' })
  readonly firstDay: Day | undefined;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day (ngày kết thúc); null while it is open.' })
  readonly lastDay: Day | undefined;

  @Field(() => School, { description: 'Its school (trường).' })
  readonly school: School;

  @Field(() => Area, { nullable: true, description: 'The area the school lay in (địa bàn).' })
  readonly area: Area | undefined;

  @Field(() => [QualityFlag], { description: 'What the hub noticed about it (dấu hiệu chất lượng).' })
  readonly quality: readonly string[];

  constructor(
    readonly row: ListRow,
    readonly reading: Reading,
  ) {
    const { books } = reading;
    const schoolId = row['schoolId'] as number | undefined;
    const unitId = row['unitId'] as number | undefined;
    this.id = globalId('SchoolClass', row['id'] as number);
    this.code = row['classCode'] as string;
    this.type = row['classType'] as string;
    this.grade = row['grade'] as string | undefined;
    this.schoolLevel = row['schoolLevel'] as string | undefined;
    this.schoolYear = row['schoolYear'] as string;
    this.firstDay = row['beginDay'] as Day | undefined;
    this.lastDay = row['endDay'] as Day | undefined;
    this.school = (schoolId === undefined ? undefined : organisationById(books, schoolId)) as School;
    this.area = unitId === undefined ? undefined : areaOfUnit(books.areas.unit(unitId));
    this.quality = (row['flags'] as readonly string[] | undefined) ?? [];
  }

  @Field(() => Period, { description: 'Its term, or its school year when it runs through it (học kỳ).' })
  get term(): Period {
    return parsePeriod(this.row['termCode'] as string, this.reading.books.terms);
  }

  @Field(() => Provenance, { description: 'Where it comes from (nguồn gốc).' })
  get provenance(): Provenance {
    return new Provenance(this.row);
  }
}
