/** How a client asks its hub. */
export interface ClientOptions {
  /** Address of the hub: `https://hub.example.gov.vn`; `/graphql` is added. */
  readonly url: string;
  /** Sent with every request, such as `authorization`; a function is asked each time, for tokens that change. */
  readonly headers?: Readonly<Record<string, string>> | (() => Promise<Readonly<Record<string, string>>>);
  /** How long an answer may take, in milliseconds, over all tries. Default 30,000. */
  readonly timeoutMs?: number;
  /** How often a request that the hub could not take now (429, 503, no connection) is sent again. Default 2. */
  readonly retries?: number;
  /** Default: the platform's. */
  readonly fetch?: typeof fetch;
}

/** What one question may say beside its variables. */
export interface AskOptions {
  /** Gives the question up; the hub stops working on it too. */
  readonly signal?: AbortSignal;
}
