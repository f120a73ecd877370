import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context/api-context.js';
import { Standing } from './metric-enums.js';
import { MetricGoal } from './metric-goal.type.js';
import { metricOfDefinition } from './metric-of-definition.js';
import { PresentedMetricPart, PresentedPartGroup } from './metric-part.type.js';
import { PresentedMetricValue } from './metric-value.type.js';
import { reachedTarget, targetNumber } from './reached-target.js';

@Resolver(() => PresentedMetricValue)
export class MetricStandingResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description: 'What was to be reached in that area and period (chỉ tiêu), where it is a number; see `goal`.',
  })
  target(@Root() value: PresentedMetricValue): number | undefined {
    return targetNumber(reached(value).target);
  }

  @FieldResolver(() => MetricGoal, { nullable: true, description: 'The target with its document (chỉ tiêu, căn cứ).' })
  goal(@Root() value: PresentedMetricValue): MetricGoal | undefined {
    const { target } = reached(value);
    return target && new MetricGoal(target);
  }

  @FieldResolver(() => Standing, { description: 'How it stands to its target (mức độ đạt).' })
  standing(@Root() value: PresentedMetricValue): string {
    return reached(value).standing;
  }

  @FieldResolver(() => [PresentedMetricPart], {
    description: 'Of a composite the metrics it is made of and what each earned (tiêu chí thành phần); else empty.',
  })
  parts(@Root() { answer }: PresentedMetricValue, @Ctx() { ports }: ApiContext): readonly PresentedMetricPart[] {
    const metric = (key: string) => metricOfDefinition(ports.engine.catalogue.get(key));
    return (answer.parts ?? []).map((part) => new PresentedMetricPart(part, metric(part.metric)));
  }

  @FieldResolver(() => [PresentedPartGroup], {
    description: 'Of a composite what each group of parts earned (nhóm tiêu chí); else empty.',
  })
  groups(@Root() { answer }: PresentedMetricValue): readonly PresentedPartGroup[] {
    return (answer.groups ?? []).map((group) => new PresentedPartGroup(group));
  }
}

const reached = ({ answer, metric, asked }: PresentedMetricValue) => reachedTarget(answer, metric.definition, asked);
