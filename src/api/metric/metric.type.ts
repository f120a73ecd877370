import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '#domain';
import type { MetricDefinition } from '#metrics';
import { AreaLevel } from '../area/area-enums.js';
import type { LanguageName } from '../language/language.js';
import { LanguageArgument } from '../language/language-argument.js';
import { pickLanguage } from '../language/pick-language.js';
import { Grain } from '../period/grain.js';
import { DateScalar } from '../scalar/date-scalar.js';
import { MetricDimension, MetricKey } from './catalogue-enums.js';
import { Direction, MetricKind, MetricUnit, Sector } from './metric-enums.js';

@ObjectType({
  description: 'The decision, circular or law a formula comes from (căn cứ pháp lý).',
  simpleResolvers: true,
})
export class Authority {
  @Field(() => String, { description: 'Number of the document (số hiệu văn bản).' })
  readonly document!: string;

  @Field(() => String, { nullable: true, description: 'Article, indicator or annex in it (điều, chỉ tiêu).' })
  readonly article!: string | undefined;

  @Field(() => DateScalar, { nullable: true, description: 'First day it holds (có hiệu lực từ).' })
  readonly validFrom!: Day | undefined;

  @Field(() => DateScalar, { nullable: true, description: 'First day it no longer holds (hết hiệu lực từ).' })
  readonly validTo!: Day | undefined;
}

@ObjectType({
  description: 'An edition of a formula (phiên bản công thức), picked by the last day of the period.',
  simpleResolvers: true,
})
export class MetricRule {
  @Field(() => Int, { description: 'Its number (phiên bản).' })
  readonly version!: number;

  @Field(() => DateScalar, { nullable: true, description: 'First day it holds (áp dụng từ).' })
  readonly validFrom!: Day | undefined;

  @Field(() => DateScalar, { nullable: true, description: 'First day it no longer holds (áp dụng đến trước).' })
  readonly validTo!: Day | undefined;
}

@ObjectType({
  description: 'A metric as the catalogue defines it (chỉ số): what is counted, by which rule, in which unit.',
  simpleResolvers: true,
})
export class Metric {
  @Field(() => MetricKey, { description: 'Its key (mã chỉ số).' })
  readonly key: string;

  @Field(() => Sector, { description: 'Its field of government (lĩnh vực).' })
  readonly sector: string;

  @Field(() => [String], { description: 'Other words it is looked for by, in both languages (tên gọi khác).' })
  readonly aliases: readonly string[];

  @Field(() => MetricKind, { description: 'How it is computed (loại chỉ số).' })
  readonly kind: string;

  @Field(() => MetricUnit, { description: 'What its values count (đơn vị tính).' })
  readonly unit: string;

  @Field(() => Direction, { description: 'Which way is good (chiều tốt).' })
  readonly direction: string;

  @Field(() => Int, { description: 'Decimals its values are rounded to (số chữ số thập phân).' })
  readonly decimals: number;

  @Field(() => String, { description: 'Its formula in words of the definition itself (công thức).' })
  readonly formula: string;

  @Field(() => Authority, { nullable: true, description: 'Where the formula comes from (căn cứ pháp lý).' })
  readonly authority: Authority | undefined;

  @Field(() => [MetricRule], { description: 'Editions of the formula (các phiên bản công thức).' })
  readonly rules: readonly MetricRule[];

  @Field(() => [MetricDimension], { description: 'By what it can be broken down (chiều phân tích).' })
  readonly dimensions: readonly string[];

  @Field(() => [Grain], { description: 'Lengths of period it is given for (loại kỳ).' })
  readonly grains: readonly string[];

  @Field(() => [AreaLevel], { description: 'Levels of area it is given for (cấp hành chính).' })
  readonly levels: readonly string[];

  @Field(() => [String], { description: 'Measures it is computed from (các số đo): numerator, then denominator.' })
  readonly measures: readonly string[];

  constructor(readonly definition: MetricDefinition) {
    this.key = definition.key;
    this.sector = definition.sector;
    this.aliases = definition.aliases;
    this.kind = definition.kind;
    this.unit = definition.unit;
    this.direction = definition.direction;
    this.decimals = definition.decimals;
    this.formula = definition.formula;
    this.authority = definition.authority as Authority | undefined;
    this.rules = definition.rules as readonly MetricRule[];
    this.dimensions = definition.dimensions;
    this.grains = definition.grains;
    this.levels = definition.levels;
    this.measures = [definition.numerator, definition.denominator].filter((key) => key !== undefined);
  }

  @Field(() => String, { description: 'Its full name (tên chỉ số).' })
  name(@LanguageArgument() language: LanguageName): string {
    return pickLanguage(this.definition.name, language);
  }

  @Field(() => String, { description: 'What it says and how it is counted (mô tả).' })
  description(@LanguageArgument() language: LanguageName): string {
    return pickLanguage(this.definition.description, language);
  }

  @Field(() => String, { description: 'A name short enough for a tile (tên ngắn).' })
  shortName(@LanguageArgument() language: LanguageName): string {
    return pickLanguage(this.definition.shortName, language);
  }

  @Field(() => String, { description: 'One sentence for citizens (diễn giải dễ hiểu).' })
  plainLanguage(@LanguageArgument() language: LanguageName): string {
    return pickLanguage(this.definition.plainLanguage, language);
  }
}
