import type { SourceFacts } from '#store';
import type { Source } from './source.type.js';

/** A source as the schema shows it. */
export function presentSource(facts: SourceFacts): Source {
  const { name, system, door, lastRun, lastDelivery } = facts;
  return {
    name,
    system,
    door: door.toUpperCase(),
    state: stateOf(facts),
    lastRun: lastRun && { ...lastRun, endedAt: lastRun.endedAt, message: lastRun.message },
    lastDeliveryAt: lastDelivery?.at,
    incompleteBecause: lastDelivery?.incompleteBecause,
    heldDeliveries: facts.held,
    openRejections: facts.waitingRejections,
  };
}

/** What somebody must act on comes first; a source that is pushed to has deliveries and no runs. */
function stateOf({ held, lastRun, lastDelivery }: SourceFacts): string {
  if (lastRun?.state === 'RUNNING') return 'RUNNING';
  if (held > 0) return 'HELD';
  if (lastRun) return lastRun.state;
  if (!lastDelivery) return 'NEVER';
  if (lastDelivery.state === 'FAILED') return 'FAILED';
  if (lastDelivery.state !== 'RESOLVED') return 'RUNNING';
  return lastDelivery.whole ? 'DONE' : 'INCOMPLETE';
}
