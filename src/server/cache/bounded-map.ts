/** A map that holds at most so much; what was asked for longest ago goes first. */
export interface BoundedMap<Value> {
  readonly get: (key: string) => Value | undefined;
  /** A value that alone is heavier than a sixteenth of all is not taken. */
  readonly set: (key: string, value: Value, weight: number) => void;
  readonly delete: (key: string) => void;
  readonly clear: () => void;
  /** Sum of what is held. */
  readonly weight: () => number;
}

/** A map for answers, texts and the like; `most` and the weights are in one unit, usually bytes. */
export function createBoundedMap<Value>(most: number): BoundedMap<Value> {
  const held = new Map<string, { readonly value: Value; readonly weight: number }>();
  let weight = 0;
  const remove = (key: string): void => {
    const found = held.get(key);
    if (!found) return;
    held.delete(key);
    weight -= found.weight;
  };
  return {
    get: (key) => {
      const found = held.get(key);
      if (!found) return undefined;
      held.delete(key);
      held.set(key, found);
      return found.value;
    },
    set: (key, value, own) => {
      remove(key);
      if (own > most / 16) return;
      held.set(key, { value, weight: own });
      weight += own;
      while (weight > most) remove(held.keys().next().value!);
    },
    delete: remove,
    clear: () => {
      held.clear();
      weight = 0;
    },
    weight: () => weight,
  };
}
