import { lastPeriods, parsePeriod, type Period, periodsBetween, periodsTouching } from '#domain';
import { onlyOne } from '../schema/only-one.js';
import type { Reading } from '../context/reading.js';
import type { InstantRange, LastPeriods, PeriodRange, PeriodSelection } from './period-selection.input.js';

/** The periods a selection means at a reading. Refuses GIANH_BAD_PERIOD, GIANH_RANGE_TOO_LARGE. */
export function selectPeriods(selection: PeriodSelection, { books: { terms }, view }: Reading): readonly Period[] {
  const [way, given] = onlyOne(selection, 'PeriodSelection');
  switch (way) {
    case 'codes':
      return (given as readonly string[]).map((code) => parsePeriod(code, terms));
    case 'range': {
      const { from, to, grain } = given as PeriodRange;
      return periodsBetween(from, to, grain, terms);
    }
    case 'last': {
      const { count, grain, includeCurrent } = given as LastPeriods;
      return lastPeriods(view.day, count, grain, includeCurrent ?? false, terms);
    }
    case 'between': {
      const { from, to, grain } = given as InstantRange;
      return periodsTouching(from, to, grain, terms);
    }
  }
}
