import { createBoundedMap } from './bounded-map.js';

/** A whole answer as it was sent. */
export interface KeptAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Strong validator of the body. */
  readonly etag: string;
}

/** Whole answers of one state of the data, bounded in bytes. */
export interface KeptAnswers {
  readonly find: (state: string, key: string) => KeptAnswer | undefined;
  readonly keep: (state: string, key: string, answer: KeptAnswer) => void;
}

/** Bytes that an entry takes beside its key and its body. */
const overhead = 512;

/** Keeps answers of the latest state only: those of earlier ones are never asked for again. */
export function createKeptAnswers(mostBytes: number): KeptAnswers {
  const held = createBoundedMap<KeptAnswer>(mostBytes);
  let latest = '';
  const turnTo = (state: string): void => {
    if (state === latest) return;
    held.clear();
    latest = state;
  };
  return {
    find: (state, key) => {
      turnTo(state);
      return held.get(key);
    },
    keep: (state, key, answer) => {
      turnTo(state);
      held.set(key, answer, answer.body.length + 2 * key.length + overhead);
    },
  };
}
