import type { ApiPorts } from '#api';

/** Ports that stand still: every operation over them reads the head of now, at the clock of now. */
export async function pinPorts(ports: ApiPorts): Promise<ApiPorts> {
  const head = await ports.snapshots.head();
  const now = ports.clock.now();
  return {
    ...ports,
    snapshots: { head: () => Promise.resolve(head), asOf: (asked) => ports.snapshots.asOf(asked) },
    clock: { ...ports.clock, now: () => now },
  };
}
