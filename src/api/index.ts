export { createContext } from './context/create-context.js';
export type { ApiContext } from './context/api-context.js';
export type { ApiPorts } from './context/api-ports.js';
export type { Books } from './context/books.js';
export { presentError } from './error/present-error.js';
export { createSchema } from './schema/create-schema.js';
export { printSchemaText } from './schema/print-schema-text.js';
export type { SnapshotReader } from './snapshot/snapshot-reader.js';
export type { Administration, ReporterStanding, SourceStanding } from './source/administration.js';
