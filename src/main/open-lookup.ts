import { createLookup, type Lookup, type LookupSource } from '#lookup';
import { createSingleTryClient } from '#sources';
import type { Hub } from './hub.js';

/** Answers about single records are small: what is larger is none. */
const largestAnswer = 4 * 1024 ** 2;
const retries = 2;
const firstRetryMs = 60;

/** Live look-ups at every source whose settings say where it can be asked. */
export function openLookup({ settings, sources, clock, logger }: Hub): Lookup {
  const { deadlineMs, timeoutMs, keepMs, atOnce, breakerFailures, breakerMs } = settings.lookup;
  const asked = settings.sources.flatMap(({ name, lookup: address }): LookupSource[] => {
    const source = sources.find((one) => one.name === name);
    const door = source?.adapter.lookup;
    if (!source || !door || !address) return [];
    const http = createSingleTryClient({ timeoutMs, maxBytes: largestAnswer, connections: atOnce });
    const { kind, keysPerCall } = door;
    return [{ id: source.id, name, kind, keysPerCall, call: door.open(address, http, source.createSieve) }];
  });
  const breaker = { failures: breakerFailures, coolDownMs: breakerMs };
  const limits = { deadlineMs, timeoutMs, retries, firstRetryMs, keepMs, atOnce, breaker };
  return createLookup({ sources: asked, limits, clock, logger });
}
