import { randomUUID } from 'node:crypto';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { GianhError, type Logger } from '#kernel';
import { withUserMessage } from './with-user-message.js';

/**
 * An execution error as the caller may see it.
 *
 * What the caller or a source did wrong is shown with its `GIANH_*` code and details; what the hub did wrong is masked:
 * the caller gets an incident id, the log line under that id has the cause.
 */
export function presentError(error: GraphQLError | Error, logger: Logger): GraphQLFormattedError {
  const { path, locations } = error as GraphQLError;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  const cause = causeOf(error);
  if (cause instanceof GianhError && cause.fault !== 'hub') {
    return { message: cause.message, ...place, extensions: withUserMessage(cause.code, cause.details) };
  }
  if (isTimeOut(cause)) {
    const message = 'The operation took too long and was stopped. Ask for fewer areas, periods or rows.';
    return { message, ...place, extensions: withUserMessage('GIANH_TIMEOUT') };
  }
  const { code } = (error as GraphQLError).extensions ?? {};
  if (cause === undefined && typeof code === 'string')
    return { message: error.message, ...place, extensions: withUserMessage(code) };
  const incident = randomUUID();
  logger.error({ incident, error: cause ?? error, path: path?.join('.') }, 'an operation failed');
  return {
    message: `The hub could not answer this. Report incident ${incident}; the log has the cause.`,
    ...place,
    extensions: withUserMessage(cause instanceof GianhError ? cause.code : 'GIANH_INTERNAL', { incident }),
  };
}

/** The error a resolver threw, under any number of wrappers; `undefined` when GraphQL itself complained. */
function causeOf(error: Error): Error | undefined {
  let cause: Error | undefined = error;
  while (cause && isGraphQLError(cause)) cause = (cause as GraphQLError).originalError ?? undefined;
  return cause;
}

/** By name: errors of the compiled way are not instances of graphql-js's class. */
function isGraphQLError(error: Error): boolean {
  return error.name === 'GraphQLError' || 'originalError' in error || Object.hasOwn(error, 'locations');
}

/** PostgreSQL's `query_canceled`: the statement timeout. */
function isTimeOut(cause: Error | undefined): boolean {
  return (cause as { code?: unknown } | undefined)?.code === '57014';
}
