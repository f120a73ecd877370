/** A request as a mounted route gets it, framework-free. */
export interface MountedRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** A protocol's own answer; an object is sent as JSON. */
export interface MountedResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | object;
}

/** An address of another protocol, such as a source's push door, that the composition root hands in. */
export interface MountedRoute {
  readonly method: 'POST' | 'GET';
  /** Whole path, with a leading slash. */
  readonly path: string;
  /** A larger body is refused by `failed('TOO_LARGE')` before it is read to its end. */
  readonly maxBytes: number;
  readonly handle: (request: MountedRequest) => Promise<MountedResponse>;
  /** How the protocol says that a request is too large or that the hub failed. */
  readonly failed: (problem: 'TOO_LARGE' | 'INTERNAL', words: string) => MountedResponse;
}
