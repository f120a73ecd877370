import type { ActiveUnitsMeasure, ValidUnitsMeasure } from '#domain';
import { isWhole, type Place } from '../query/place.js';
import type { RowTarget } from '../query/row-target.js';
import { answeredByCells, type Flow, planFlow, readFlow } from '../read/flow.js';
import { flowOf, termOf } from './bind-cell.js';
import type { Bind, BindContext } from './bound-measure.js';

/** Units of a level valid on the day of the row's structure. */
export const bindValidUnits: Bind<ValidUnitsMeasure> = ({ measure: { level } }, context) => ({
  plan: () => undefined,
  read: (target) => new Map([['', unitsAt(level, target, context).length]]),
  divided: () => undefined,
  path: () => 'AREA_BOOK',
  behind: () => undefined,
});

/** Units of a level at whose own offices something was counted within the days of the row. */
export const bindActiveUnits: Bind<ActiveUnitsMeasure> = ({ measure }, context) => {
  const { counted, level, lastWorkingDays } = measure;
  const { units, book, registers } = context;
  /** The days looked at: the row's, or the last working days up to its end. */
  const spanOf = ({ span, until }: RowTarget): RowTarget['span'] =>
    lastWorkingDays === undefined
      ? span
      : { from: registers.calendar.addWorkingDays(until, -lastWorkingDays), to: until };
  /** What was booked at units of the level themselves, by the unit they are in the row's structure. */
  const activityOf = (unitId: number, target: RowTarget): Flow => {
    const span = spanOf(target);
    const { places } = units.flows(unitId, target.on, span.from, span.to);
    const own = places.filter((place) => book.unit(place.unitId).level === level);
    return { ...flowOf(counted, { ...target, span }, context), places: own.map((place) => ({ ...place, scope: 0 })) };
  };
  return {
    plan: (target, plans) => {
      for (const unitId of unitsAt(level, target, context)) planFlow(activityOf(unitId, target), plans, context);
    },
    read: (target, found) => {
      const active = unitsAt(level, target, context).filter(
        (unitId) => (readFlow(activityOf(unitId, target), found, context).get('') ?? 0) > 0,
      );
      return new Map([['', active.length]]);
    },
    divided: (target, found) => {
      const isUnsure = (unitId: number): boolean => {
        const { from, to } = spanOf(target);
        if (units.flows(unitId, target.on, from, to).indivisible.length > 0) return true;
        const flow = activityOf(unitId, target);
        const amount = (places: readonly Place[]) => readFlow({ ...flow, places }, found, context).get('') ?? 0;
        const part = flow.places.filter((place) => !isWhole(place));
        return part.length > 0 && amount(part) > 0 && amount(flow.places.filter(isWhole)) === 0;
      };
      return unitsAt(level, target, context).some(isUnsure) ? 'NOT_COMPARABLE' : undefined;
    },
    coverage: true,
    path: (target) =>
      answeredByCells(flowOf(counted, { ...target, span: spanOf(target) }, context)) ? 'CELLS' : 'RECORDS',
    behind: (target) => {
      const flows = unitsAt(level, target, context).map((unitId) => activityOf(unitId, target));
      return flows.length === 0 ? [] : [termOf({ ...flows[0]!, places: flows.flatMap(({ places }) => places) })];
    },
  };
};

const unitsAt = (level: 'COMMUNE' | 'DISTRICT', { unit, on }: RowTarget, { book }: BindContext): readonly number[] =>
  book.under(unit.id, level, on).map(({ id }) => id);
