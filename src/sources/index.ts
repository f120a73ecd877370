export type { DeliverySummary } from './adapter/delivery-summary.js';
export type { FileReader, SourceFile } from './adapter/file-reader.js';
export type {
  LookupAddress,
  LookupAnswer,
  LookupCall,
  LookupDoor,
  LookupFailure,
  LookupKind,
  RecordAtSource,
} from './adapter/lookup-door.js';
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
export { createSingleTryClient } from './http/create-single-try-client.js';
export type { HttpLimits } from './http/http-limits.js';
export { oneStopAdapter } from './one-stop/one-stop-adapter.js';
export { adapters } from './adapters.js';
export { type NumberedRegisters, numberRegisters, registerKeys } from './registers/number-registers.js';
export { readRegisters } from './registers/read-registers.js';
export type {
  OrganisationRecord,
  OrganisationSuccessionRecord,
  ProcedureRecord,
  Provenance,
  RegisterSet,
  ReporterRecord,
} from './registers/register-set.js';
export { hisAdapter } from './his/his-adapter.js';
export { whyNotXml } from './reading/why-not-xml.js';
export { XmlFault, type XmlFaultKind } from './reading/xml-fault.js';
export { createXmlNames, type XmlNames } from './reading/xml-names.js';
export { createXmlRowSink, type XmlRow, type XmlRowSpec } from './reading/xml-row-sink.js';
export { emptyXmlSink, type XmlSink, type XmlTextKind } from './reading/xml-sink.js';
export { createXmlTokenizer, type XmlTokenizer } from './reading/xml-tokenizer.js';
export { createXmlWindow, type XmlWindow } from './reading/xml-window.js';
export { createIocAdapter } from './ioc/create-ioc-adapter.js';
export { vneduAdapter } from './vnedu/vnedu-adapter.js';
export { indexAdapter } from './index/index-adapter.js';
export { createMappedSieve, type FieldMapping } from './privacy/create-mapped-sieve.js';
