export type { PositionedDocument } from './metrics/positioned-document.js';
export { type MetricFiles, readMetricFiles } from './metrics/read-metric-files.js';
export type { CsvTable, CsvTableRow } from './model/csv-table.js';
export { type ModelFiles, readModelFiles } from './model/read-model-files.js';
export { type QueryFile, readQueryFile } from './model/read-query-file.js';
export { readRegisterSeeds, type RegisterSeeds } from './registers/read-register-seeds.js';
export type { SeedColumns } from './seeds/parse-seed-csv.js';
export { type AreaSeeds, readAreaSeeds, type UnitListSeed } from './seeds/read-area-seeds.js';
export { type BoundaryGeometry, type BoundaryStructure, readBoundary } from './seeds/read-boundary.js';
export { type CalendarSeeds, readCalendarSeeds } from './seeds/read-calendar-seeds.js';
export { readTargetSeeds, type TargetSeeds } from './seeds/read-target-seeds.js';
export { readSeedCsv } from './seeds/read-seed-csv.js';
export { createSeedFaults, type SeedFault, type SeedFaults } from './seeds/seed-faults.js';
export type { SeedRow } from './seeds/seed-row.js';
export { envExample } from './settings/env-example.js';
export type { Fault } from './settings/fault.js';
export type { GraphqlSettings, LimitsMode, Profile } from './settings/graphql-settings.js';
export { readSettings, type SettingsOrigin } from './settings/read-settings.js';
export type {
  LimitSettings,
  LogLevel,
  LookupSettings,
  ScheduleSettings,
  Settings,
  SimulatorSettings,
} from './settings/settings.js';
export { settingsTable } from './settings/settings-table.js';
export type {
  SourceDoor,
  SourceLookup,
  SourceMapping,
  SourceSettings,
  SourceSystem,
} from './settings/source-settings.js';
