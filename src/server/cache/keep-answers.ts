import { hash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type { Clock } from '#kernel';
import type { FoundText } from '../documents/find-text.js';
import { type AnswerMark, type ReadMark, shareReads } from './answer-mark.js';
import { createBoundedMap } from './bounded-map.js';
import { createKeptAnswers, type KeptAnswer } from './kept-answers.js';
import { keptOperation, type KeptOperation, variablesKey } from './kept-operation.js';

/** A question as far as its answer depends on it. */
export interface KeptQuestion extends FoundText {
  readonly variables: Readonly<Record<string, unknown>>;
  /** Who asks: what they may see. */
  readonly scope: string;
  /** Headers that the answer depends on, as one text. */
  readonly headers: string;
}

/** An answer as the execution gave it. */
export interface ComputedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What keeping answers looks at. */
export interface KeepParts {
  readonly schema: GraphQLSchema;
  readonly readMark: ReadMark;
  readonly isLoading: () => boolean;
  readonly clock: Clock;
  readonly mostBytes: number;
}

/** Answers a question from what is kept, else computes it once for all who ask the same at the same time. */
export interface AnswerKeeper {
  readonly answer: (
    question: KeptQuestion,
    compute: () => Promise<ComputedAnswer>,
  ) => Promise<KeptAnswer | ComputedAnswer>;
}

/** Operations whose shape is remembered. */
const mostOperations = 1_000;

/**
 * Keeps whole answers at an unchanged snapshot, in front of the execution.
 *
 * The key is what api.md names: document, declared variables after coercion (the language is one of them), scope,
 * snapshot with its definitions and registers, the minute (and so the civil day). An answer is kept only if the hub's
 * mark is the same before and after it was computed; answers with errors and of live fields never are.
 */
export function createAnswerKeeper({ schema, readMark, isLoading, clock, mostBytes }: KeepParts): AnswerKeeper {
  const operations = createBoundedMap<KeptOperation | 'NEVER'>(mostOperations);
  const answers = createKeptAnswers(mostBytes);
  const computing = new Map<string, Promise<KeptAnswer | undefined>>();
  // A database that cannot be asked is the execution's to tell of.
  const mark = shareReads(async () => (isLoading() ? undefined : readMark().catch(() => undefined)));
  const stateOf = ({ snapshot }: AnswerMark): string => `${clock.now().toISOString().slice(0, 16)} ${snapshot}`;
  const nameOf = ({ text, operationName = '' }: FoundText): string => `${operationName}\n${text}`;

  /** Marks and clock are read again: had anything changed in between, nobody could say what was answered. */
  const keep = async (operation: KeptOperation, key: string, state: string, answer: ComputedAnswer) => {
    if (answer.status !== 200 || !answer.body.startsWith('{"data":{')) return undefined;
    const after = await mark();
    if (!after || stateOf(after) !== state || (operation.fresh && !key.endsWith(`\n${after.writes}`))) return undefined;
    const kept = { headers: answer.headers, body: Buffer.from(answer.body), etag: etagOf(answer.body) };
    answers.keep(state, key, kept);
    return kept;
  };

  const once = async (
    operation: KeptOperation,
    key: string,
    state: string,
    compute: () => Promise<ComputedAnswer>,
  ): Promise<KeptAnswer | ComputedAnswer> => {
    const name = `${state}\n${key}`;
    const shared = await computing.get(name);
    if (shared) return shared;
    const own = compute();
    const kept = own.then((answer) => keep(operation, key, state, answer)).catch(() => undefined);
    computing.set(name, kept);
    try {
      return (await kept) ?? (await own);
    } finally {
      if (computing.get(name) === kept) computing.delete(name);
    }
  };

  return {
    answer: async (question, compute) => {
      const known = operations.get(nameOf(question));
      if (known === 'NEVER') return compute();
      if (!known) {
        const answer = await compute();
        // Only of what was answered is it known to be valid.
        if (answer.status === 200 && answer.body.startsWith('{"data":{'))
          operations.set(nameOf(question), keptOperation(schema, question.text, question.operationName) ?? 'NEVER', 1);
        return answer;
      }
      const variables = variablesKey(schema, known, question.variables);
      const before = variables === undefined ? undefined : await mark();
      if (!before) return compute();
      const writes = known.fresh ? before.writes : '';
      const key = [known.id, variables, question.scope, question.headers, writes].join('\n');
      const state = stateOf(before);
      return answers.find(state, key) ?? once(known, key, state, compute);
    },
  };
}

/** A strong validator: the same bytes, the same text. */
export const etagOf = (body: string | Buffer): string => `"${hash('sha256', body, 'base64url').slice(0, 27)}"`;
