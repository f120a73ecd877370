import { XmlFault } from './xml-fault.js';
import type { XmlTokenizer } from './xml-tokenizer.js';

/** Feeds a tokenizer the pieces of a stream, keeping no more of it than the token that is not whole yet. */
export interface XmlWindow {
  /** Throws an XmlFault whose `at` counts from the beginning of the stream. */
  readonly write: (piece: Buffer) => void;
  /** Says that nothing more comes; throws an XmlFault `CUT_OFF` when something should. */
  readonly end: () => void;
}

/** Builds a window; a single token (a text, a comment) longer than `longestToken` bytes is refused. */
export function createXmlWindow(tokenizer: XmlTokenizer, longestToken: number): XmlWindow {
  let held = Buffer.alloc(0);
  let [from, to, passed] = [0, 0, 0];

  const keep = (piece: Buffer): void => {
    const length = to - from + piece.length;
    if (to + piece.length > held.length) {
      const target = length > held.length ? Buffer.allocUnsafeSlow(Math.max(length * 2, 131_072)) : held;
      held.copy(target, 0, from, to);
      held = target;
      [from, to] = [0, to - from];
    }
    piece.copy(held, to);
    to += piece.length;
  };

  const run = (bytes: Buffer, start: number, end: number, final: boolean): number => {
    try {
      const stop = tokenizer.run(bytes, start, end, final);
      if (end - stop > longestToken) {
        throw new XmlFault('TOO_LONG', `one text is longer than ${Math.floor(longestToken / 1_048_576)} MB`, stop);
      }
      passed += stop - start;
      return stop;
    } catch (error) {
      if (error instanceof XmlFault) throw new XmlFault(error.kind, error.message, passed + error.at - start);
      throw error;
    }
  };

  return {
    write: (piece) => {
      if (from < to) {
        keep(piece);
        from = run(held, from, to, false);
      } else {
        const stop = run(piece, 0, piece.length, false);
        from = to = 0;
        if (stop < piece.length) keep(piece.subarray(stop));
      }
    },
    end: () => {
      from = run(held, from, to, true);
    },
  };
}
