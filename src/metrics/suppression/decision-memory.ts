import type { FigureDecision } from './figure-decision.js';

/** Decisions of the last questions: whoever asks at the same snapshot need not read and decide again. */
export interface DecisionMemory {
  readonly find: (name: string) => FigureDecision | undefined;
  readonly remember: (name: string, decide: () => FigureDecision) => FigureDecision;
}

const most = 200;

/** A memory of at most 200 decisions; what was asked last is let go last. */
export function createDecisionMemory(): DecisionMemory {
  const known = new Map<string, FigureDecision>();
  const refresh = (name: string, decision: FigureDecision): FigureDecision => {
    known.delete(name);
    known.set(name, decision);
    return decision;
  };
  return {
    find: (name) => {
      const found = known.get(name);
      return found && refresh(name, found);
    },
    remember: (name, decide) => {
      const decision = refresh(name, known.get(name) ?? decide());
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return decision;
    },
  };
}
