import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { presentError, withUserMessage } from '#api';
import { type Logger, userMessages } from '#kernel';
import { limitError } from './limit-error.js';

/**
 * An error of Apollo's pipeline as the caller may see it: complaints of GraphQL and of the limits keep their code and words,
 * everything else is presented by the api, which masks faults of the hub.
 */
export function formatError(
  logger: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { locations, path } = formatted;
    const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
    const complaint = complaintOf(error);
    if (complaint) {
      const { message, code, details } = complaint;
      return { message, ...place, extensions: withUserMessage(code, details) };
    }
    return presentError(error as Error, logger);
  };
}

interface Complaint {
  readonly message: string;
  readonly code: string;
  readonly details?: object;
}

/** What GraphQL, Apollo or a limit complains of before anything runs; `undefined` for what a resolver threw. */
function complaintOf(error: unknown): Complaint | undefined {
  const { message, originalError, extensions, path } = error as GraphQLError;
  if (path) return undefined;
  if (message === 'provided sha does not match query') return { message, code: 'BAD_REQUEST' };
  const cause = originalError as GraphQLError | undefined;
  if (extensions?.code === 'GRAPHQL_PARSE_FAILED') return syntaxComplaint(message, cause);
  // Apollo wraps what a validation rule says and puts its own code over the rule's.
  const { code, http: _http, ...details } = { ...extensions, ...cause?.extensions };
  return typeof code === 'string' && Object.hasOwn(userMessages, code) ? { message, code, details } : undefined;
}

function syntaxComplaint(message: string, cause: GraphQLError | undefined): Complaint {
  const code = 'GRAPHQL_PARSE_FAILED';
  if ((cause?.originalError ?? cause)?.name === 'RangeError') {
    return { message: 'The document is nested too deeply to be read. Flatten it.', code };
  }
  const most = /contains more tha[nt] (\d+) tokens/.exec(message)?.[1];
  if (most === undefined) return { message, code };
  const { message: words, extensions } = limitError({ limit: 'tokens', asked: Number(most) + 1, most: Number(most) });
  const { http: _http, code: own, ...details } = extensions;
  return { message: words, code: own as string, details };
}
