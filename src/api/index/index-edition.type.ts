import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Day } from '#domain';
import { Area } from '../area/area.type.js';
import { DateScalar } from '../scalar/date-scalar.js';
import { enumOf } from '../schema/enum-of.js';

export const GovernanceIndex = enumOf(
  'GovernanceIndex',
  'An index by which every province is measured once a year (chỉ số quản trị).',
  {
    PAR_INDEX: 'Public administration reform (chỉ số cải cách hành chính).',
    SIPAS: 'Satisfaction with public administration (chỉ số hài lòng về sự phục vụ hành chính).',
    PAPI: 'Governance and public administration as citizens see it (chỉ số hiệu quả quản trị và hành chính công).',
    PCI: 'Provincial competitiveness (chỉ số năng lực cạnh tranh cấp tỉnh).',
  },
);

export const FigureCertainty = enumOf('FigureCertainty', 'How a figure came to be (độ tin cậy).', {
  QUOTED: 'Quoted from a publication (trích dẫn).',
  DERIVED: 'Worked out from quoted differences (suy ra).',
  RECALLED: 'Remembered, not checked (chưa kiểm chứng).',
  NOT_FOUND: 'No figure was found (không tìm thấy).',
  NOT_PUBLISHED: 'Its publisher says that it gives none (không công bố).',
});

@ObjectType({
  description: 'One figure of an edition as one source gives it (số liệu theo nguồn).',
  simpleResolvers: true,
})
export class IndexFigure {
  @Field(() => String, { description: 'TOTAL, or the code of a component (mã thành phần).' })
  readonly component!: string;

  @Field(() => String, { nullable: true, description: 'Name of the component (tên thành phần).' })
  readonly name!: string | undefined;

  @Field(() => Float, { nullable: true, description: 'Its score (điểm).' })
  readonly score!: number | undefined;

  @Field(() => Int, { nullable: true, description: 'Its rank, 1 is first (thứ hạng).' })
  readonly rank!: number | undefined;

  @Field(() => String, { nullable: true, description: 'The band it fell into (nhóm xếp hạng).' })
  readonly band!: string | undefined;

  @Field(() => FigureCertainty, { description: 'How it came to be (độ tin cậy).' })
  readonly certainty!: string;

  @Field(() => Boolean, { description: 'Whether it is the one that metrics show (số liệu được chọn).' })
  readonly preferred!: boolean;

  @Field(() => String, { description: 'Who gives it (nguồn công bố).' })
  readonly publisher!: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it was quoted (ngày trích dẫn).' })
  readonly quotedOn!: Day | undefined;

  @Field(() => String, { nullable: true, description: 'What is to be known about it (ghi chú).' })
  readonly note!: string | undefined;
}

@ObjectType({
  description:
    'What an index said of an area in a year (kết quả chỉ số theo năm); figures that disagree stand side by side.',
  simpleResolvers: true,
})
export class IndexEdition {
  @Field(() => GovernanceIndex, { description: 'The index (chỉ số).' })
  readonly index!: string;

  @Field(() => Int, { description: 'The year it measures (năm).' })
  readonly year!: number;

  @Field(() => Area, { description: 'The province it measures (tỉnh).' })
  readonly area!: Area;

  @Field(() => Float, { nullable: true, description: 'The score that metrics show (điểm).' })
  readonly score!: number | undefined;

  @Field(() => Int, { nullable: true, description: 'The rank that metrics show (thứ hạng).' })
  readonly rank!: number | undefined;

  @Field(() => String, { nullable: true, description: 'The band that metrics show (nhóm xếp hạng).' })
  readonly band!: string | undefined;

  @Field(() => Int, { nullable: true, description: 'How many provinces were measured (số tỉnh được xếp hạng).' })
  readonly universe!: number | undefined;

  @Field(() => Float, { nullable: true, description: 'Lowest possible score (điểm thấp nhất của thang).' })
  readonly scaleMin!: number | undefined;

  @Field(() => Float, { nullable: true, description: 'Highest possible score (điểm cao nhất của thang).' })
  readonly scaleMax!: number | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Edition of its method (phương pháp); scores of two are not compared.',
  })
  readonly methodology!: string | undefined;

  @Field(() => [IndexFigure], { description: 'All figures, the total and components, of every source (các số liệu).' })
  readonly figures!: readonly IndexFigure[];
}
