import type { UnitCentroid, UnitPopulation } from './unit-facts.js';
import type { UnitSuccession } from './unit-succession.js';
import type { UnitVersion } from './unit-version.js';

/** What an area book is made of: compiled from seeds by `compileAreaBook`, or read back from the store. */
export interface AreaBookContents {
  readonly units: readonly UnitVersion[];
  readonly successions: readonly UnitSuccession[];
  readonly population: readonly UnitPopulation[];
  readonly centroids: readonly UnitCentroid[];
}
