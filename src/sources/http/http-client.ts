/** A request to a source system. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Sending it twice does no more than sending it once; a GET is so unless it says otherwise, a POST only if it says so. */
  readonly idempotent?: boolean;
  /** Whoever asks may stop waiting before the time limit. */
  readonly signal?: AbortSignal;
}

/** A whole answer; `status` is never 5xx or 429 once retries are used up: that throws GIANH_SOURCE_UNAVAILABLE. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/**
 * Polite requests to one source: time limit, retry with backoff and jitter only for what may succeed, `Retry-After`
 * honoured, a circuit breaker per source, a rate limit, an answer size limit.
 */
export interface HttpClient {
  readonly send: (request: HttpRequest) => Promise<HttpAnswer>;
}
