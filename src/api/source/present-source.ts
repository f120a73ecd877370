import type { SourceStanding } from './administration.js';
import type { Source } from './source.type.js';

/** A source as the schema shows it. */
export function presentSource(source: SourceStanding): Source {
  const { name, system, door, state, lastRun, lastDelivery, held, waitingRejections } = source;
  return {
    name,
    system,
    door: door.toUpperCase(),
    state,
    lastRun: lastRun && { ...lastRun, endedAt: lastRun.endedAt, message: lastRun.message },
    lastDeliveryAt: lastDelivery?.at,
    incompleteBecause: lastDelivery?.incompleteBecause,
    heldDeliveries: held,
    openRejections: waitingRejections,
  };
}
