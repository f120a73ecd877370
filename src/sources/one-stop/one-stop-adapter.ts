import type { SourceAdapter } from '../adapter/source-adapter.js';
import { oneStopFieldTables } from './fields.js';
import { oneStopLookup } from './one-stop-lookup.js';
import { createOneStopReceiver } from './receiver.js';
import { translate } from './translate.js';

/** One-stop systems that send to the hub as they send to the national public-service portal. */
export const oneStopAdapter: SourceAdapter = {
  system: 'one-stop',
  fieldTables: oneStopFieldTables,
  translate,
  receiver: createOneStopReceiver,
  lookup: oneStopLookup,
};
