import { Field, Float, ObjectType } from 'type-graphql';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { PeriodCodeScalar } from '../scalar/period-code-scalar.js';
import { Snapshot } from '../snapshot/snapshot.type.js';
import { Absence } from './metric-enums.js';
import { Metric } from './metric.type.js';

@ObjectType({
  description: 'The numbers of one metric (cột số liệu), one per row of the table.',
  simpleResolvers: true,
})
export class MetricColumn {
  @Field(() => Metric, { description: 'The metric (chỉ số).' })
  readonly metric!: Metric;

  @Field(() => [Float], { nullable: 'items', description: 'Its values (các giá trị); null where there is none.' })
  readonly values!: readonly (number | undefined)[];

  @Field(() => [Float], { nullable: 'items', description: 'What was counted or summed (các tử số).' })
  readonly numerators!: readonly (number | undefined)[];

  @Field(() => [Float], { nullable: 'items', description: 'What it was divided by (các mẫu số).' })
  readonly denominators!: readonly (number | undefined)[];

  @Field(() => [Absence], {
    nullable: 'items',
    description: 'Why there is no number (lý do); null where there is one.',
  })
  readonly absences!: readonly (string | undefined)[];
}

@ObjectType({
  description:
    'A table as columns (bảng theo cột), the fastest form: one entry per row in every list, areas in the order asked and ' +
    'within each the periods.',
  simpleResolvers: true,
})
export class MetricSeriesTable {
  @Field(() => Snapshot, { description: 'The state of the data it was read at (ảnh chụp dữ liệu).' })
  readonly snapshot!: Snapshot;

  @Field(() => [AreaCodeScalar], { description: 'Code of the area of each row (mã đơn vị hành chính).' })
  readonly areaCodes!: readonly string[];

  @Field(() => [String], { description: 'Name of the area of each row (tên đơn vị hành chính).' })
  readonly areaNames!: readonly string[];

  @Field(() => [PeriodCodeScalar], { description: 'Period of each row (mã kỳ).' })
  readonly periods!: readonly string[];

  @Field(() => [DateTimeScalar], { description: 'When the period of each row begins (bắt đầu kỳ), with +07:00.' })
  readonly times!: readonly string[];

  @Field(() => [MetricColumn], { description: 'One column per metric, in the order asked (các cột).' })
  readonly columns!: readonly MetricColumn[];
}
