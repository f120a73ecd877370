import type { SourceAdapter } from '../adapter/source-adapter.js';
import { hisFieldTables } from './fields.js';
import { hisFileReader } from './his-file-reader.js';
import { translateHis } from './translate.js';

/** The hospitals' information systems: encounters as GIAMDINHHS files and check-ins in a folder per facility. */
export const hisAdapter: SourceAdapter = {
  system: 'his',
  fieldTables: hisFieldTables,
  translate: translateHis,
  folder: hisFileReader,
};
