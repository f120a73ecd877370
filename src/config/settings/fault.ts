/** One thing that is wrong with the configuration, and where. */
export interface Fault {
  /** Name of the file as the operator knows it; absent for an environment variable. */
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from 1. */
  readonly column?: number;
  /** The path in the file (`sources[0].door`) or the name of the environment variable. */
  readonly field: string;
  /** What is wrong; never quotes a secret. */
  readonly problem: string;
  /** What would be right. */
  readonly allowed?: string;
}

/** The fault on one line: `file:line:column field — what is wrong — allowed: what is`. */
export function describeFault({ file, line, column, field, problem, allowed }: Fault): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const where = [place, field].filter((part) => part !== '').join(' ');
  return [where, problem, ...(allowed ? [`allowed: ${allowed}`] : [])].join(' — ');
}
