import { createReceiverPorts, type IntakeDeps, type IntakeSource } from '#intake';
import type { ReceiverPorts } from '#sources';
import type { BenchHub } from '../hub/open-bench-hub.js';

/** Milliseconds spent in stages that lie inside a call of the receiver. */
export interface StageClock {
  readonly spent: Map<string, number>;
  /** Ports with clocks around the sieve, landing, translation and the whole acceptance. */
  readonly watch: (hub: BenchHub, source: IntakeSource) => ReceiverPorts;
}

/** What of the store belongs to landing: the delivery and its parts as received. */
const landing = ['findDelivery', 'openDelivery', 'writePart', 'settlePart', 'describeDelivery', 'countDelivered'];

/** Builds the clock; calls must be handed in one after the other. */
export function createStageClock(): StageClock {
  const spent = new Map<string, number>();
  const add = (stage: string, since: number): void => {
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - since);
  };
  const timed = <Arguments extends readonly unknown[], Value>(
    stage: string,
    work: (...given: Arguments) => Value,
  ): ((...given: Arguments) => Value) => {
    return (...given) => {
      const since = performance.now();
      const value = work(...given);
      if (!(value instanceof Promise)) add(stage, since);
      return value instanceof Promise ? (value.finally(() => add(stage, since)) as Value) : value;
    };
  };

  const watch = (hub: BenchHub, source: IntakeSource): ReceiverPorts => {
    const store = Object.fromEntries(
      Object.entries(hub.intake.store).map(([name, work]) => [
        name,
        landing.includes(name) ? timed('land', work as (...given: readonly unknown[]) => unknown) : work,
      ]),
    ) as unknown as IntakeDeps['store'];
    const adapter = { ...source.adapter, translate: timed('translate', source.adapter.translate) };
    const ports = createReceiverPorts({ ...hub.intake, store }, { ...source, adapter });
    return {
      ...ports,
      sieve: () => {
        const sieve = ports.sieve();
        return { dropped: sieve.dropped, pass: timed('sieve', sieve.pass) };
      },
      accept: timed('accept', ports.accept),
    };
  };
  return { spent, watch };
}
