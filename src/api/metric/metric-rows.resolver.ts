import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { MetricRow as Row, MetricValue } from '#metrics';
import type { ApiContext } from '../context/api-context.js';
import { Language, type LanguageName } from '../language/language.js';
import { pickLanguage } from '../language/pick-language.js';
import { type AskedTables, askTables } from './ask-tables.js';
import { localMidnight } from './local-midnight.js';
import { MetricRowArguments } from './metric-arguments.js';
import { MetricFlatRow } from './metric-flat-row.type.js';
import { reachedTarget, targetNumber } from './reached-target.js';

@Resolver()
export class MetricRowsResolver {
  @Query(() => [MetricFlatRow], {
    description: 'The same numbers as `metrics`, one flat row per value (dòng phẳng), for dashboards and spreadsheets.',
  })
  async metricRows(
    @Ctx() context: ApiContext,
    @Args(() => MetricRowArguments) args: MetricRowArguments,
    @Arg('language', () => Language, {
      nullable: true,
      defaultValue: Language.VI,
      description: 'Language of names (ngôn ngữ).',
    })
    language: LanguageName,
  ): Promise<readonly MetricFlatRow[]> {
    const asked = await askTables(context, args);
    return asked.tables.flatMap(({ rows }) => rows.flatMap((row) => flatRows(row, asked, context, language)));
  }
}

function flatRows(row: Row, asked: AskedTables, { ports }: ApiContext, language: LanguageName): MetricFlatRow[] {
  const { period, unitId, dimensions } = row;
  const unit = asked.reading.books.areas.unit(unitId);
  const place = {
    time: localMidnight(period.from),
    timeEnd: localMidnight(period.to),
    period: period.code,
    areaCode: unit.code,
    areaName: language === 'EN' ? unit.nameEn : unit.nameVi,
    dimension: dimensions[0]?.dimension,
    member: dimensions[0]?.member,
  };
  const where = [...asked.query.where, ...dimensions.map(({ dimension, member }) => ({ dimension, in: [member] }))];
  return row.values.map((value: MetricValue) => {
    const definition = ports.engine.catalogue.get(value.metric);
    const name = pickLanguage(definition.name, language);
    const { target, standing } = reachedTarget(value, definition, {
      ...asked.query,
      where,
      period,
      area: { unitId },
      reading: asked.reading,
    });
    return {
      ...place,
      metric: value.metric,
      label: place.member === undefined ? name : `${name}: ${place.member}`,
      shortName: pickLanguage(definition.shortName, language),
      value: value.value,
      numerator: value.numerator,
      denominator: value.denominator,
      target: targetNumber(target),
      standing,
      state: value.freshness.state,
      absence: value.absence,
      comparability: value.comparability,
    };
  });
}
