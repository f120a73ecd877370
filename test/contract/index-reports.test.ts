import { contractSuite } from './contract-suite.js';
import { indexDoor } from './doors/index-door.js';

contractSuite(indexDoor);
