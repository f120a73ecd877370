import type { SourceAdapter } from './adapter/source-adapter.js';
import { hisAdapter } from './his/his-adapter.js';
import { indexAdapter } from './index/index-adapter.js';
import { createIocAdapter } from './ioc/create-ioc-adapter.js';
import { oneStopAdapter } from './one-stop/one-stop-adapter.js';
import { vneduAdapter } from './vnedu/vnedu-adapter.js';

/** Every system the hub understands, one line per system. */
export const adapters: readonly SourceAdapter[] = [
  hisAdapter,
  createIocAdapter(),
  oneStopAdapter,
  vneduAdapter,
  indexAdapter,
];
