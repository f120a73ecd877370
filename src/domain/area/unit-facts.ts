/** Series of inhabitants; they count differently and never meet in one quotient series without a mark. */
export const populationSeries = ['CENSUS_2019', 'REGISTERED_2025'] as const;

export type PopulationSeries = (typeof populationSeries)[number];

/** Inhabitants of one unit version in one series. */
export interface UnitPopulation {
  readonly unitId: number;
  readonly series: PopulationSeries;
  readonly year: number;
  readonly inhabitants: number;
  readonly areaKm2?: number;
  /** REPORTED by the source, or AGGREGATED by us over whole predecessors. */
  readonly method: 'REPORTED' | 'AGGREGATED';
  readonly source: string;
}

/** A point inside the unit's polygon, WGS84 degrees. */
export interface UnitCentroid {
  readonly unitId: number;
  readonly latitude: number;
  readonly longitude: number;
}
