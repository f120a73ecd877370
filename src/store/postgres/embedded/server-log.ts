import { closeSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { homeError } from './home-error.js';

const KEPT_LINES = 40;
const ROTATE_AT = 10 * 1024 * 1024;

/** The file the server's output goes to; it outlives the hub, so the server writes to it directly. */
export interface ServerLog {
  readonly path: string;
  /** File descriptor to hand to the server. */
  readonly fd: number;
  /** The last 40 lines written since this log was opened. */
  tail(): readonly string[];
  close(): void;
}

/** Opens `<home>/log/<name>.log` for appending; a file above 10 MB is set aside first, one old file is kept. */
export function openServerLog(home: string, name = 'postgres'): ServerLog {
  const path = join(home, 'log', `${name}.log`);
  try {
    mkdirSync(join(home, 'log'), { recursive: true, mode: 0o700 });
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > ROTATE_AT) renameSync(path, `${path}.1`);
    const fd = openSync(path, 'a', 0o600);
    const start = statSync(path).size;
    return { path, fd, tail: () => readTail(path, start), close: () => closeSync(fd) };
  } catch (error) {
    throw homeError(path, error);
  }
}

function readTail(path: string, start: number): readonly string[] {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const length = Math.min(Math.max(size - start, 0), 64 * 1024);
  if (length === 0) return [];
  const bytes = Buffer.alloc(length);
  const fd = openSync(path, 'r');
  try {
    readSync(fd, bytes, 0, length, size - length);
  } finally {
    closeSync(fd);
  }
  return bytes.toString('utf8').trimEnd().split('\n').slice(-KEPT_LINES);
}
