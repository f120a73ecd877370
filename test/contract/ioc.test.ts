import { contractSuite } from './contract-suite.js';
import { iocDoor } from './doors/ioc-door.js';

contractSuite(iocDoor);
