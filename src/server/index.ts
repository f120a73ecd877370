export { createServer, type HubServer, type ServerParts } from './create-server.js';
export type { MountedRequest, MountedResponse, MountedRoute } from './http/mounted-route.js';
export type { AnswerMark, ReadMark } from './cache/answer-mark.js';
export { manifestText } from './documents/manifest-text.js';
export { readTrustedDocuments } from './documents/read-trusted-documents.js';
export type {
  DeclaredVariable,
  DocumentFolder,
  TrustedDocument,
  TrustedDocuments,
} from './documents/trusted-documents.js';
export { createExporter, type Export, type Exporter, type ExportQuestion } from './export/create-exporter.js';
export type { CsvDialect } from './export/csv-text.js';
export { type ExportFormat, exportFormats } from './export/export-format.js';
export { AnswerErrors } from './export/record-pages.js';
