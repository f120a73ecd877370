export { canonicalJson } from './canonical-json.js';
export { type Clock, systemClock } from './clock.js';
export { closestNames } from './closest-names.js';
export { type ErrorCode, errorCatalogue } from './error-catalogue.js';
export { type ErrorDetails, GianhError } from './gianh-error.js';
export { hmacSha256, sha256 } from './sha256.js';
export { type LogFields, type Logger, silentLogger } from './logger.js';
export { failure, type Result, success } from './result.js';
