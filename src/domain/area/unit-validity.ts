import type { Day } from '../day/day.js';
import type { UnitVersion } from './unit-version.js';

type Validity = Pick<UnitVersion, 'from' | 'to'>;

/** Whether a validity holds on a day. */
export function standsOn(validity: Validity, day: Day): boolean {
  return (validity.from === undefined || validity.from <= day) && (validity.to === undefined || day < validity.to);
}

/** Whether one validity lies wholly inside another. */
export function covers(outer: Validity, inner: Validity): boolean {
  const fromHolds = outer.from === undefined || (inner.from !== undefined && outer.from <= inner.from);
  return fromHolds && (outer.to === undefined || (inner.to !== undefined && inner.to <= outer.to));
}

/** Whether two validities share a day. */
export function overlap(one: Validity, other: Validity): boolean {
  return (
    (one.to === undefined || other.from === undefined || other.from < one.to) &&
    (other.to === undefined || one.from === undefined || one.from < other.to)
  );
}

/** Order of versions: by start, an unknown start first. */
export function byStart(one: Validity, other: Validity): number {
  return (one.from ?? '') < (other.from ?? '') ? -1 : (one.from ?? '') > (other.from ?? '') ? 1 : 0;
}

/** `2020-02-01 to 2025-06-30`, last day included, for messages. */
export function describeValidity(validity: Validity, lastDay: (to: Day) => Day): string {
  if (validity.from === undefined && validity.to === undefined) return 'always';
  if (validity.to === undefined) return `since ${validity.from}`;
  return validity.from === undefined ? `until ${lastDay(validity.to)}` : `${validity.from} to ${lastDay(validity.to)}`;
}
