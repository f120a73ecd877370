import { withoutSignal } from '#kernel';

/**
 * What answers depend on beside the question, as of one moment. Equal marks before and after an answer was computed say
 * that it belongs to that state of the data, and to it only.
 */
export interface AnswerMark {
  /** The newest snapshot with everything that belongs to it: definitions, registers, targets, what it closes. */
  readonly snapshot: string;
  /** Changes with every write to the database: what freshness and other things beside the snapshot follow. */
  readonly writes: string;
}

/** Reads the present mark; `undefined` while answers cannot be kept: the hub loads, or holds nothing yet. */
export type ReadMark = () => Promise<AnswerMark | undefined>;

/**
 * One read for all who wait: whoever asks while a read is on its way gets the next one, so that a mark is never older
 * than the question.
 */
export function shareReads(read: ReadMark): ReadMark {
  let running: Promise<AnswerMark | undefined> | undefined;
  let next: Promise<AnswerMark | undefined> | undefined;
  const start = (): Promise<AnswerMark | undefined> => {
    next = undefined;
    // Whoever asked first may go away; the others still wait.
    const own = withoutSignal(read).finally(() => {
      if (running === own) running = undefined;
    });
    running = own;
    return own;
  };
  return () => {
    if (!running) return start();
    return (next ??= running.then(start, start));
  };
}
