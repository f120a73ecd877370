import { shapes } from '#domain';
import { GianhError } from '#kernel';
import type { ReceiverPorts, Sieve } from '#sources';
import type { IntakeDeps } from '../intake-deps.js';
import type { IntakeSource } from '../intake-source.js';
import { acceptPush } from './accept-push.js';
import { createAuthenticate } from './create-authenticate.js';

/** What a receiver of this source is offered: who is asking, making rows durable, looking up what is stored. */
export function createReceiverPorts(deps: IntakeDeps, source: IntakeSource): ReceiverPorts {
  const authenticate = createAuthenticate(deps, source.name);
  /** The sieve of a push by its first row, so that what it dropped is counted with the delivery. */
  const sieveOf = new WeakMap<object, Sieve>();

  const sieve = (): Sieve => {
    const own = source.createSieve();
    let isFirst = true;
    return {
      dropped: own.dropped,
      pass: (table, row) => {
        const values = own.pass(table, row);
        if (isFirst) sieveOf.set(values, own);
        isFirst = false;
        return values;
      },
    };
  };

  return {
    sieve,
    authenticate,
    now: () => deps.clock.now(),
    accept: (push) => {
      const dropped = push.rows[0] && sieveOf.get(push.rows[0].values)?.dropped();
      return acceptPush(deps, source, push, Object.fromEntries(dropped ?? []));
    },
    find: async (kind, key) => {
      const shape = shapes.find((candidate) => candidate.kind === kind);
      if (!shape) throw new GianhError('GIANH_INTERNAL', `There is no record kind ${kind}.`);
      return deps.store.findRecord(deps.pool, shape, source.id, key);
    },
  };
}
