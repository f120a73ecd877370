/**
 * What the registers know of a unit without any record: inhabitants, organisations in it, procedures handled at its
 * level, days. POPULATION is in the series of its day, POPULATION_CENSUS_2019 always in that of the census. Stands on the period's last day; DAYS, WORKING_DAYS and BED_DAYS run over the period's days.
 */
export const registerFigures = [
  'POPULATION',
  'POPULATION_CENSUS_2019',
  'AGENCIES',
  'FACILITIES',
  'BEDS',
  'BED_DAYS',
  'SCHOOLS',
  'TEACHERS',
  'PUPILS',
  'PROCEDURES',
  'PROCEDURES_ONLINE',
  'PROCEDURES_FULLY_ONLINE',
  'DAYS',
  'WORKING_DAYS',
] as const;

export type RegisterFigure = (typeof registerFigures)[number];

/** By what each figure can be cut; the members are those that records of the facts have. */
export const registerDimensions: Readonly<Record<RegisterFigure, readonly string[]>> = {
  POPULATION: [],
  POPULATION_CENSUS_2019: [],
  AGENCIES: ['AGENCY'],
  FACILITIES: ['FACILITY'],
  BEDS: ['FACILITY'],
  BED_DAYS: ['FACILITY'],
  SCHOOLS: ['SCHOOL'],
  TEACHERS: ['SCHOOL'],
  PUPILS: ['SCHOOL'],
  PROCEDURES: ['PROCEDURE', 'PROCEDURE_FIELD', 'PROCEDURE_GROUP'],
  PROCEDURES_ONLINE: ['PROCEDURE', 'PROCEDURE_FIELD', 'PROCEDURE_GROUP'],
  PROCEDURES_FULLY_ONLINE: ['PROCEDURE', 'PROCEDURE_FIELD', 'PROCEDURE_GROUP'],
  DAYS: [],
  WORKING_DAYS: [],
};
