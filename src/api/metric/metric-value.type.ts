import { Field, Float, Int, ObjectType } from 'type-graphql';
import { describeFreshness, type MetricValue } from '#metrics';
import type { LanguageName } from '../language/language.js';
import { LanguageArgument } from '../language/language-argument.js';
import { pickLanguage } from '../language/pick-language.js';
import { Snapshot } from '../snapshot/snapshot.type.js';
import type { AskedValue } from './asked-value.js';
import { formatValue } from './format-value.js';
import { Freshness } from './freshness.type.js';
import { Absence, Comparability, ValuePath } from './metric-enums.js';
import { Metric } from './metric.type.js';

@ObjectType({
  description: 'How many of the areas that a restated value is made of are covered (độ phủ khi quy đổi).',
  simpleResolvers: true,
})
export class CoveredParts {
  @Field(() => Int, { description: 'Areas of which somebody owes the figures (số đơn vị có báo cáo).' })
  readonly covered!: number;

  @Field(() => Int, { description: 'Areas it is made of (tổng số đơn vị).' })
  readonly of!: number;
}

@ObjectType({
  description: 'How much of what is expected has been delivered (mức độ đầy đủ).',
  simpleResolvers: true,
})
export class Completeness {
  @Field(() => Int, { description: 'Reporters that delivered for the period (đơn vị đã báo cáo).' })
  readonly delivered!: number;

  @Field(() => Int, { description: 'Reporters that owe a delivery for the period (đơn vị phải báo cáo).' })
  readonly expected!: number;

  @Field(() => Boolean, { description: 'Whether a source of it is being loaded at the snapshot (đang nạp dữ liệu).' })
  readonly loading!: boolean;

  @Field(() => CoveredParts, {
    nullable: true,
    description: 'Of a restated value: of how many of the areas it is made of anybody owes the figures (độ phủ).',
  })
  readonly parts!: CoveredParts | undefined;
}

@ObjectType({ description: 'Where a value comes from (nguồn gốc số liệu).', simpleResolvers: true })
export class ValueProvenance {
  @Field(() => String, { description: 'Name of the source (nguồn).' })
  readonly source!: string;

  @Field(() => Int, { description: 'Edition of the formula used (phiên bản công thức).' })
  readonly ruleVersion!: number;

  @Field(() => String, { nullable: true, description: 'Document that sets the formula (văn bản).' })
  readonly document!: string | undefined;

  @Field(() => ValuePath, { description: 'By which way it was answered (đường tính).' })
  readonly path!: string;
}

@ObjectType('MetricValue', {
  description: 'One number, or the reason why there is none (giá trị chỉ số), with what it was computed from.',
  simpleResolvers: true,
})
export class PresentedMetricValue {
  @Field(() => Metric, { description: 'The metric (chỉ số).' })
  readonly metric: Metric;

  @Field(() => Snapshot, { description: 'The state of the data it was read at (ảnh chụp dữ liệu).' })
  readonly snapshot: Snapshot;

  @Field(() => Float, { nullable: true, description: 'The number (giá trị); null exactly when `absence` is set.' })
  readonly value: number | undefined;

  @Field(() => Absence, { nullable: true, description: 'Why there is no number (lý do không có số liệu).' })
  readonly absence: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'What to ask instead (gợi ý), when something else would answer.',
  })
  readonly hint: string | undefined;

  @Field(() => Float, { nullable: true, description: 'What was counted or summed (tử số).' })
  readonly numerator: number | undefined;

  @Field(() => Float, { nullable: true, description: 'What it was divided by (mẫu số).' })
  readonly denominator: number | undefined;

  @Field(() => Completeness, { description: 'How much of what is expected is in (mức độ đầy đủ).' })
  readonly completeness: Completeness;

  @Field(() => Freshness, {
    description: 'Through when its sources have delivered, who is late and whom to call (độ mới của số liệu).',
  })
  readonly freshness: Freshness;

  @Field(() => Comparability, { description: 'How it stands to other values (khả năng so sánh).' })
  readonly comparability: string;

  @Field(() => Boolean, { description: 'Whether the period was not over at the snapshot (kỳ chưa kết thúc).' })
  readonly partial: boolean;

  @Field(() => [ValueProvenance], { description: 'Where it comes from (nguồn gốc số liệu).' })
  readonly provenance: readonly ValueProvenance[];

  @Field(() => String, {
    nullable: true,
    description:
      'The series its figures belong to (chuỗi số liệu), such as CENSUS_2019 or a methodology; values of two series are ' +
      'not compared.',
  })
  readonly mark: string | undefined;

  constructor(
    readonly answer: MetricValue,
    metric: Metric,
    snapshot: Snapshot,
    readonly asked: AskedValue,
  ) {
    this.metric = metric;
    this.snapshot = snapshot;
    this.value = answer.value;
    this.absence = answer.absence;
    this.hint = answer.hint;
    this.numerator = answer.numerator;
    this.denominator = answer.denominator;
    this.completeness = answer.completeness as Completeness;
    this.freshness = answer.freshness as Freshness;
    this.comparability = answer.comparability;
    this.partial = answer.partial;
    this.mark = answer.series;
    this.provenance = answer.provenance as readonly ValueProvenance[];
  }

  @Field(() => String, {
    nullable: true,
    description: 'The reason for an absence or a mark, as a sentence (giải thích).',
  })
  reason(@LanguageArgument() language: LanguageName): string | undefined {
    return this.answer.reason && pickLanguage(this.answer.reason, language);
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The tile's sentence (ghi chú), such as 'số liệu đến 23:40, trễ 2 giờ 20', and what is not in the value although it " +
      'looks whole.',
  })
  note(@LanguageArgument() language: LanguageName): string | undefined {
    const notes = [describeFreshness(this.answer.freshness), this.answer.note].filter((note) => note !== undefined);
    return notes.length === 0 ? undefined : notes.map((note) => pickLanguage(note, language)).join('. ');
  }

  @Field(() => String, {
    description: 'The value as it is written (giá trị hiển thị), with its unit; – when there is none.',
  })
  formatted(@LanguageArgument() language: LanguageName): string {
    return formatValue(this.answer.value, this.metric, language);
  }
}
