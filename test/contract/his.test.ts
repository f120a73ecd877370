import { contractSuite } from './contract-suite.js';
import { hisDoor } from './doors/his-door.js';

contractSuite(hisDoor);
