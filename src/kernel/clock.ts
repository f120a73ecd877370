/** Where "now" comes from; handed in so that a test or an `asOf` reading can say what day it is. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };
