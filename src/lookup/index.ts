export { createLookup, type LookupDeps } from './create-lookup.js';
export type { Lookup, LookupOutcome, LookupQuestion } from './lookup.js';
export type { LookupLimits } from './lookup-limits.js';
export type { LookupSource } from './lookup-source.js';
export type { CircuitState, LookupStanding } from './lookup-standing.js';
