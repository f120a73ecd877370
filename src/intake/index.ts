export type { IntakeDeps } from './intake-deps.js';
export type { IntakeSource } from './intake-source.js';
export type { Registers } from './resolve/registers.js';
export { type Arrival, type Landed, landDelivery } from './land/land-delivery.js';
export { type ResolvedDelivery, resolveDelivery } from './land/resolve-delivery.js';
export { createReceiverPorts } from './receive/create-receiver-ports.js';
export { hashCredential, verifyCredential } from './receive/verify-credential.js';
