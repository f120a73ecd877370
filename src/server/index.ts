export { createServer, type HubServer, type ServerParts } from './create-server.js';
export type { MountedRequest, MountedResponse, MountedRoute } from './http/mounted-route.js';
