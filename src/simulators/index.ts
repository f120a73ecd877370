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
