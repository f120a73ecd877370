export type { DeliverySummary } from './adapter/delivery-summary.js';
export type { FileReader, SourceFile } from './adapter/file-reader.js';
export type { PullClient, PulledPage, PullSettings } from './adapter/pull-client.js';
export type { ReadLimits } from './adapter/read-limits.js';
export type {
  Acceptance,
  KnownReporter,
  ReceiverFactory,
  ReceiverPorts,
  ReceiverRequest,
  ReceiverResponse,
  ReceiverRoute,
} from './adapter/receiver.js';
export type { SievedRow } from './adapter/sieved-row.js';
export type { SourceAdapter, TranslateContext } from './adapter/source-adapter.js';
export type { RowRejection, Translation } from './adapter/translation.js';
export type { HttpAnswer, HttpClient, HttpRequest } from './http/http-client.js';
export { createSieve, type Sieve, type SievedValues } from './privacy/create-sieve.js';
export type { FieldClass, FieldRule, FieldTable } from './privacy/field-table.js';
export { createSubjectHasher, type HashKey, type SubjectHasher } from './privacy/subject-hasher.js';
export { type CodeList, type CodeListEdition, createCodeList } from './reading/code-list.js';
export { parseWireDate } from './reading/parse-wire-date.js';
export { type WireDate, type WireDateFormat, wireDateFormats } from './reading/wire-date.js';
export { createHttpClient } from './http/create-http-client.js';
export type { HttpLimits } from './http/http-limits.js';
