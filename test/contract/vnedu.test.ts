import { contractSuite } from './contract-suite.js';
import { vneduDoor } from './doors/vnedu-door.js';

contractSuite(vneduDoor);
