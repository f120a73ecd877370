export { calmKnobs, type Knobs } from './knobs.js';
export { createRandom } from './province/create-random.js';
export { createWorld, type WorldOptions, type WorldSeeds } from './province/create-world.js';
export { demoPassword } from './province/demo-password.js';
export type { Random } from './province/random.js';
export type {
  CityOffice,
  Commune,
  Facility,
  FacilityKind,
  Office,
  OfficeLevel,
  Procedure,
  School,
  SchoolLevel,
  World,
} from './province/world.js';
export { formatRegisterCsv } from './registers/format-register-csv.js';
export { type GeneratedRegisters, generateRegisters, registerSeed } from './registers/generate-registers.js';
export type { RegisterRow } from './registers/register-row.js';
export { type IocSimulator, type IocSimulatorOptions, startIocSimulator } from './ioc/start-ioc-simulator.js';
export { deliverHisFiles, type HisDelivery } from './his/deliver-his-files.js';
export type { HisFile } from './his/his-file.js';
export { type LargeHisFile, largeHisFile } from './his/large-his-file.js';
export { listHisFiles } from './his/list-his-files.js';
export { type HisFault, hisFaults } from './his/spoil-sending.js';
export type { ProvinceAccount } from './one-stop/consignments.js';
export { type OneStopPushOptions, type OneStopPushReport, pushOneStop } from './one-stop/push-one-stop.js';
export {
  type OneStopFault,
  type OneStopSimulator,
  type OneStopSimulatorOptions,
  startOneStopSimulator,
} from './one-stop/start-one-stop-simulator.js';
export { type SpoilName, spoilNames, spoils } from './one-stop/spoil-record.js';
export { deliverVneduFiles, type VneduDelivery } from './vnedu/deliver-vnedu-files.js';
export { listVneduFiles } from './vnedu/list-vnedu-files.js';
export type { VneduFile } from './vnedu/vnedu-file.js';
