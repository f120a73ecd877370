import type { RecordShape } from '../record/record-shape.js';
import type { Fact } from './fact.js';
import type { CellMeasure } from './measure.js';

/** The fields with the days on which something happened to a record, as its fact counts them; without days only foreseen. */
export function eventDayFields(fact: Fact, shape: RecordShape): readonly string[] {
  const foreseen = new Set(shape.derived.filter((field) => field.foreseen).map(({ name }) => name));
  const counted = fact.measures.filter(
    (measure): measure is CellMeasure => measure.type === 'CELL' && measure.record === shape.kind,
  );
  return [...new Set(counted.map(({ day }) => day))].filter((day) => !foreseen.has(day));
}
