/** Plain fields of a log line; never personal data and never a source row. */
export type LogFields = Readonly<Record<string, unknown>>;

/** What every room may ask of a logger; the composition root hands in the real one. */
export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

const ignore = (): void => undefined;

/** A logger that says nothing: for tests and for tools that print their own words. */
export const silentLogger: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
