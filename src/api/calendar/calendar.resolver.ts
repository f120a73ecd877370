import { GraphQLError } from 'graphql';
import { Arg, Ctx, Float, Int, Query, Resolver } from 'type-graphql';
import { addDays, type Instant } from '#domain';
import type { ApiContext } from '../context/api-context.js';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { CalendarDay } from './calendar-day.type.js';

@Resolver()
export class CalendarResolver {
  @Query(() => Float, {
    description:
      'Working days between two moments (số ngày làm việc): the day it begins is not counted, the day it ends is; ' +
      'negative when they are swapped.',
  })
  async workingDays(
    @Ctx() context: ApiContext,
    @Arg('from', () => DateTimeScalar, { description: 'When it begins (từ lúc).' }) from: Instant,
    @Arg('to', () => DateTimeScalar, { description: 'When it ends (đến lúc).' }) to: Instant,
  ): Promise<number> {
    return (await context.reading()).books.calendar.workingDaysBetween(from, to);
  }

  @Query(() => [CalendarDay], { description: 'All days of a year with what they are (lịch làm việc).' })
  async calendar(
    @Ctx() context: ApiContext,
    @Arg('year', () => Int, { description: 'Which year (năm).' }) year: number,
  ): Promise<readonly CalendarDay[]> {
    const { calendar } = (await context.reading()).books;
    if (year < 1900 || year > 2199) {
      throw new GraphQLError(`There is no calendar of the year ${year}. Ask for 1900 to 2199.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    const days: CalendarDay[] = [];
    for (let day = `${year}-01-01`; day < `${year + 1}-01-01`; day = addDays(day, 1)) {
      days.push({ day, isWorkingDay: calendar.isWorkingDay(day), name: undefined, ...calendar.dayKind(day) });
    }
    return days;
  }
}
