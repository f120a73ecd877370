import { contractSuite } from './contract-suite.js';
import { oneStopDoor } from './doors/one-stop-door.js';

contractSuite(oneStopDoor);
