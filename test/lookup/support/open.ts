import { createLookup, type Lookup, type LookupLimits, type LookupSource } from '#lookup';
import type { Logger } from '#kernel';
import { adapters, createSieve, createSingleTryClient, createSubjectHasher, type LookupAddress } from '#sources';

/** One line as the logger got it. */
export interface Line {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

export const patient: LookupLimits = {
  deadlineMs: 20_000,
  timeoutMs: 5_000,
  retries: 2,
  firstRetryMs: 5,
  keepMs: 0,
  atOnce: 8,
  breaker: { failures: 5, coolDownMs: 300 },
};

/** Look-ups at stand-ins, with the lines they log. */
export function open(
  sources: readonly { readonly system: string; readonly address: LookupAddress }[],
  limits: Partial<LookupLimits> = {},
): { readonly lookup: Lookup; readonly lines: Line[] } {
  const all = { ...patient, ...limits };
  const lines: Line[] = [];
  const note: Logger['info'] = (fields, message) => void lines.push({ fields, message });
  const logger: Logger = { debug: note, info: note, warn: note, error: note };
  const hash = createSubjectHasher([{ id: 'k1', secret: 'made up' }]);
  const opened = sources.map(({ system, address }, index): LookupSource => {
    const adapter = adapters.find((one) => one.system === system)!;
    const { kind, keysPerCall, open: openDoor } = adapter.lookup!;
    const http = createSingleTryClient({ timeoutMs: all.timeoutMs, maxBytes: 1_000_000, connections: all.atOnce });
    const call = openDoor(address, http, () => createSieve(adapter.fieldTables, hash));
    return { id: index + 1, name: system, kind, keysPerCall, call };
  });
  const lookup = createLookup({ sources: opened, limits: all, clock: { now: () => new Date() }, logger });
  return { lookup, lines };
}
