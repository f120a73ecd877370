import { FieldResolver, Resolver, Root } from 'type-graphql';
import { describeFreshness } from '#metrics';
import type { LanguageName } from '../language/language.js';
import { LanguageArgument } from '../language/language-argument.js';
import { pickLanguage } from '../language/pick-language.js';
import { Freshness } from './freshness.type.js';
import { PresentedMetricValue } from './metric-value.type.js';

@Resolver(() => PresentedMetricValue)
export class MetricFreshnessResolver {
  @FieldResolver(() => Freshness, {
    description: 'Through when its sources have delivered, who is late and whom to call (độ mới của số liệu).',
  })
  freshness(@Root() { answer }: PresentedMetricValue): Freshness {
    return answer.freshness as Freshness;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The tile's sentence (ghi chú): 'số liệu đến 23:40, trễ 2 giờ 20', and what is not in the value although it looks whole.",
  })
  note(@Root() { answer }: PresentedMetricValue, @LanguageArgument() language: LanguageName): string | undefined {
    const notes = [describeFreshness(answer.freshness), answer.note].filter((note) => note !== undefined);
    return notes.length === 0 ? undefined : notes.map((note) => pickLanguage(note, language)).join('. ');
  }
}
