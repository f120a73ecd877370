import type { AreaSeeds } from '#config';
import { type AreaUnit, areaUnits } from '../province/area-units.js';
import { isValidOn } from '../province/valid-on.js';

/** The first day of the hub's history; the structure in which sites are chosen. */
export const firstDay = '2020-01-01';

/** The day from which there is one province of 78 communes and no districts. */
export const reformDay = '2025-07-01';

/** A stretch of an organisation's life in one unit version: on days `from <= d < to`, an empty bound is open. */
export interface UnitStay {
  readonly unit: AreaUnit;
  readonly from: string;
  readonly to: string;
  /** The day in whose structure the unit's code is to be read. */
  readonly areaOn: string;
  /** The act that made the unit. */
  readonly legalBasis: string;
}

/** The generator's view of the areas: units of a day, who followed whom, and where a site lies as time goes on. */
export interface UnitChain {
  /** Units of a level standing on a day, by code. */
  on(day: string, level: string): readonly AreaUnit[];
  /** The unit that follows a unit version at its end, if any; no commune was ever split. */
  successor(unit: AreaUnit): AreaUnit | undefined;
  /** Where an organisation on the ground of that unit lies from `from` on, to the present. */
  stays(unit: AreaUnit, from?: string): readonly UnitStay[];
}

export function createUnitChain(areas: AreaSeeds): UnitChain {
  const units = areaUnits(areas);

  function successor({ values }: AreaUnit): AreaUnit | undefined {
    const event = areas.successions.find(
      (row) => row.values.predecessor_code === values.code && row.values.on === values.valid_to,
    );
    return units.find((unit) => unit.values.code === event?.values.successor_code && isValidOn(unit, event.values.on));
  }

  function legalBasis({ values }: AreaUnit): string {
    const event = areas.successions.find(
      (row) => row.values.successor_code === values.code && row.values.on === values.valid_from,
    );
    return event?.values.legal_basis ?? '';
  }

  function stays(unit: AreaUnit, from = ''): readonly UnitStay[] {
    const start = unit.values.valid_from > from ? unit.values.valid_from : from;
    const next = successor(unit);
    const stay = {
      unit,
      from: start,
      to: unit.values.valid_to,
      areaOn: start > firstDay ? start : firstDay,
      legalBasis: legalBasis(unit),
    };
    return next === undefined ? [stay] : [stay, ...stays(next, unit.values.valid_to)];
  }

  return {
    on: (day, level) => units.filter((unit) => unit.values.level === level && isValidOn(unit, day)),
    successor,
    stays,
  };
}
