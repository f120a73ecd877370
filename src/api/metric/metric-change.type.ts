import { Field, Float, ObjectType } from 'type-graphql';
import type { MetricChange } from '#metrics';
import type { LanguageName } from '../language/language.js';
import { LanguageArgument } from '../language/language-argument.js';
import { pickLanguage } from '../language/pick-language.js';
import { Period } from '../period/period.type.js';
import { Absence, Comparability, Comparison, MetricUnit } from './metric-enums.js';
import { PresentedMetricValue } from './metric-value.type.js';

@ObjectType('MetricChange', {
  description: 'How a value stands to that of another period (chênh lệch), or why that cannot be said.',
  simpleResolvers: true,
})
export class PresentedMetricChange {
  @Field(() => Comparison, { description: 'What it is compared with (kỳ so sánh).' })
  readonly against: string;

  @Field(() => Period, { description: 'The other period (kỳ đối chiếu); of one that runs only as much as has passed.' })
  readonly period: Period;

  @Field(() => PresentedMetricValue, { description: 'The value compared (giá trị kỳ này), of a year to date its sum.' })
  readonly now: PresentedMetricValue;

  @Field(() => PresentedMetricValue, { description: 'The value of the other period (giá trị kỳ đối chiếu).' })
  readonly before: PresentedMetricValue;

  @Field(() => Float, { nullable: true, description: 'The value less the other (chênh lệch), in `unit`.' })
  readonly value: number | undefined;

  @Field(() => MetricUnit, { description: 'Unit of the difference (đơn vị): of percentages percentage points.' })
  readonly unit: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The difference in percent of the other value (tỷ lệ tăng giảm); null where that is zero.',
  })
  readonly percent: number | undefined;

  @Field(() => Comparability, { description: 'How the two stand to each other (khả năng so sánh): the worse of both.' })
  readonly comparability: string;

  @Field(() => Absence, { nullable: true, description: 'Why there is no difference (lý do không so sánh được).' })
  readonly absence: string | undefined;

  @Field(() => String, { nullable: true, description: 'What to ask instead (gợi ý), such as a frame.' })
  readonly hint: string | undefined;

  constructor(
    against: string,
    private readonly change: MetricChange,
    sides: Pick<PresentedMetricChange, 'now' | 'before'>,
  ) {
    this.against = against;
    this.now = sides.now;
    this.before = sides.before;
    this.period = sides.before.answer.period;
    this.unit = sides.now.metric.unit === 'PERCENT' ? 'PERCENTAGE_POINTS' : sides.now.metric.unit;
    this.value = change.value;
    this.percent = change.percent;
    this.comparability = change.comparability;
    this.absence = change.absence;
    this.hint = change.hint;
  }

  @Field(() => String, { nullable: true, description: 'Why there is none, as a sentence (giải thích).' })
  reason(@LanguageArgument() language: LanguageName): string | undefined {
    return this.change.reason && pickLanguage(this.change.reason, language);
  }
}
