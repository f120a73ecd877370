/** A sentence for people, in both languages of the hub. */
export interface UserMessage {
  readonly vi: string;
  readonly en: string;
}

/** One error as the hub answered it. */
export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly userMessage?: UserMessage;
    readonly incident?: string;
    readonly [detail: string]: unknown;
  };
}

/** What is known of an answer that was none. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** HTTP status; absent when no answer came. */
  readonly status?: number;
  /** Seconds after which the hub asks to be asked again. */
  readonly retryAfter?: number;
  readonly errors?: readonly AnsweredError[];
  /** What was answered beside the errors. */
  readonly data?: unknown;
  readonly cause?: unknown;
}

/**
 * The one error the client throws: the hub's code and words, or `NETWORK`, `TIMEOUT` and `NOT_GRAPHQL` for what never
 * reached it or did not come from it.
 *
 * `message` is for the log, `userMessage` for the screen, `incident` for the operator who looks in the hub's log.
 */
export class GianhClientError extends Error {
  override readonly name = 'GianhClientError';
  readonly code: string;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly errors: readonly AnsweredError[];
  readonly data: unknown;

  constructor({ code, message, status, retryAfter, errors = [], data, cause }: Failure) {
    super(message, { cause });
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
    this.errors = errors;
    this.data = data;
  }

  get userMessage(): UserMessage | undefined {
    return this.errors[0]?.extensions?.userMessage;
  }

  get incident(): string | undefined {
    return this.errors[0]?.extensions?.incident;
  }
}
