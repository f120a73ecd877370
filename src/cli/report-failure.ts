import { randomUUID } from 'node:crypto';
import { errorCatalogue, GianhError, type Logger } from '#kernel';

/**
 * Says on standard error what went wrong and what to do, and answers the exit code.
 *
 * Faults of the hub show an incident id that stands in the log beside type and place; never a whole foreign message.
 */
export function reportFailure(error: unknown, logger?: Logger): number {
  if (error instanceof GianhError) {
    console.error(`${error.message}\n(${error.code})`);
    return errorCatalogue[error.code].exit;
  }
  const incident = randomUUID();
  const { name, code, stack } = error as { name?: string; code?: string; stack?: string };
  const place = stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8);
  logger?.error({ incident, name, code, place }, 'an unexpected fault ended the command');
  console.error(
    `An unexpected fault of the hub (${name ?? 'Error'}${code === undefined ? '' : ` ${code}`}). ` +
      `Please report incident ${incident}; the log has its place.\n(GIANH_INTERNAL)`,
  );
  if (process.env['GIANH_LOG_LEVEL'] === 'debug') console.error(place?.join('\n'));
  return errorCatalogue.GIANH_INTERNAL.exit;
}
