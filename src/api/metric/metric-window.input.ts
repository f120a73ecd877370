import { Field, InputType, Int } from 'type-graphql';
import type { Day, PeriodWindow } from '#domain';
import { DateScalar } from '../scalar/date-scalar.js';
import { onlyOne } from '../schema/only-one.js';

@InputType({
  description:
    'The boundaries everything is told in (địa giới quy đổi): those that stood on a day. Without it each period is told ' +
    'in those of its own last day.',
})
export class AreaFrame {
  @Field(() => DateScalar, { description: 'The day (ngày).' })
  on!: Day;
}

@InputType({
  description: 'Each period together with those before it (lũy kế): exactly one of the two ways.',
})
export class MetricWindow {
  @Field(() => Boolean, {
    nullable: true,
    description: 'From the beginning of its year up to it (lũy kế từ đầu năm); of school periods the school year.',
  })
  yearToDate?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The last so many periods of its length together (cộng dồn N kỳ), itself included: 1 to 120.',
  })
  rolling?: number | null;
}

/** The window meant; `yearToDate: false` is none. */
export function readWindow(window: MetricWindow | null | undefined): PeriodWindow | undefined {
  if (window === undefined || window === null) return undefined;
  const [way, given] = onlyOne(window, 'MetricWindow');
  if (way === 'rolling') return { kind: 'ROLLING', count: given as number };
  return given === true ? { kind: 'YEAR_TO_DATE' } : undefined;
}
