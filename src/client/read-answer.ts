import { type AnsweredError, GianhClientError } from './gianh-client-error.js';

/** What the hub says beside the data, under `extensions.gianh`. */
export interface AnswerNotes {
  /** The state of the data the answer was read at. */
  readonly snapshot?: string;
  /** The hub is still loading: the answer covers what is in so far. */
  readonly loading?: boolean;
  readonly [note: string]: unknown;
}

/** An answer with what the hub says about it. */
export interface Answer<Data> extends AnswerNotes {
  readonly data: Data;
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly AnsweredError[];
  readonly extensions?: { readonly gianh?: AnswerNotes };
}

/** The answer in an HTTP response; throws GianhClientError with the first error's code when it holds any. */
export async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  const { status } = response;
  const retryAfter = secondsOf(response.headers.get('retry-after'));
  const { data, errors, extensions } = await bodyOf(response);
  const [first] = errors ?? [];
  if (first) {
    const { message } = first;
    throw new GianhClientError({
      code: first.extensions?.code ?? 'UNKNOWN',
      message,
      status,
      retryAfter,
      errors,
      data: data ?? undefined,
    });
  }
  if (data === undefined || data === null) throw noGraphql(status, retryAfter);
  return { ...extensions?.gianh, data: data as Data };
}

async function bodyOf(response: Response): Promise<Body> {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as unknown;
    if (typeof body === 'object' && body !== null) return body;
  } catch {
    // Said below: a proxy's page, a cut answer.
  }
  throw noGraphql(response.status, secondsOf(response.headers.get('retry-after')));
}

const noGraphql = (status: number, retryAfter: number | undefined): GianhClientError =>
  new GianhClientError({
    code: 'NOT_GRAPHQL',
    message: `What answered (HTTP ${status}) is no hub. Check the client's url, and what stands in between.`,
    status,
    retryAfter,
  });

/** Seconds of a `Retry-After` header: a number or a date (RFC 9110, 10.2.3). */
function secondsOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1_000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
