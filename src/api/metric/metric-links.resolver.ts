import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { addDays, type Day, parsePeriod } from '#domain';
import type { ApiContext } from '../context/api-context.js';
import { organisationOf } from '../organisation/organisation-of.js';
import { Agency } from '../organisation/agency.type.js';
import { AreaCodeScalar } from '../scalar/area-code-scalar.js';
import { OnArgument } from '../scalar/on-argument.js';
import { PeriodCodeScalar } from '../scalar/period-code-scalar.js';
import { metricOfDefinition } from './metric-of-definition.js';
import { Metric } from './metric.type.js';
import { targetNumber } from './reached-target.js';

@Resolver(() => Metric)
export class MetricLinksResolver {
  @FieldResolver(() => [Metric], {
    description: 'The metrics it is made of (chỉ số thành phần), and the one it is set beside where others publish it.',
  })
  dependsOn(@Root() { definition }: Metric, @Ctx() { ports }: ApiContext): readonly Metric[] {
    const parts = definition.groups.flatMap((group) => group.parts.flatMap(({ metric, scale }) => [metric, scale]));
    const keys = [...new Set([...parts, definition.publishedAs])].filter((key) => key !== undefined);
    return keys.map((key) => metricOfDefinition(ports.engine.catalogue.get(key)));
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'The agency that answers for it (cơ quan chịu trách nhiệm), where the catalogue names one.',
  })
  async responsibleAgency(
    @Root() { definition }: Metric,
    @Ctx() context: ApiContext,
    @Arg('area', () => AreaCodeScalar, {
      nullable: true,
      description: 'For which area (địa bàn): null is answered where the agency is not of that area or one above it.',
    })
    area?: string | null,
    @OnArgument() on?: Day | null,
  ): Promise<Agency | undefined> {
    const code = definition.responsibleAgency;
    if (code === undefined) return undefined;
    const { books, view } = await context.reading();
    const day = on ?? view.day;
    const agency = books.organisations.find('AGENCY', code, day);
    if (!agency) return undefined;
    if (area) {
      const unit = books.areas.resolve(area, day);
      const own = [unit, ...books.areas.ancestors(unit.id)].some(({ id }) => id === agency.unitId);
      if (!own) return undefined;
    }
    return organisationOf(books, agency) as Agency;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'What was to be reached in an area and a period (chỉ tiêu), where a document sets a number.',
  })
  async target(
    @Root() { key }: Metric,
    @Ctx() context: ApiContext,
    @Arg('period', () => PeriodCodeScalar, { description: 'Which period (mã kỳ).' }) code: string,
    @Arg('area', () => AreaCodeScalar, {
      nullable: true,
      description: 'Which area (đơn vị hành chính), read on the last day; by default the home province.',
    })
    area?: string | null,
  ): Promise<number | undefined> {
    const { books } = await context.reading();
    const period = parsePeriod(code, books.terms);
    const last = addDays(period.to, -1);
    const unit = area ? books.areas.resolve(area, last) : books.home.on(last);
    return targetNumber(books.targets.targetOf(key, unit, period));
  }
}
