import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/gianh.js', import.meta.url));

/** Variables by name; nothing but PATH and what is given here reaches the process. */
export type HubEnvironment = Readonly<Record<string, string>>;

/** `gianh start` as a user runs it: the compiled hub in a process of its own. */
export interface RunningHub {
  readonly child: ChildProcess;
  /** Its address, once it listens; rejects with its output when it ends before that. */
  readonly listening: Promise<string>;
  /** Waits until `/health/ready` answers 200; rejects with its output when it ends before that. */
  readonly ready: () => Promise<void>;
  /** Waits until it has written such words; answers the match, rejects with its output when it ends before that. */
  readonly said: (words: RegExp) => Promise<RegExpExecArray>;
  /** Everything it wrote so far to standard output and standard error. */
  readonly output: () => string;
  /** Its exit code, once it is gone; undefined when a signal ended it. */
  readonly ended: Promise<number | undefined>;
  /** Sends the signal and answers the exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | undefined>;
}

/** What ended a command, and what it wrote. */
export interface CommandResult {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the hub on a free port with its data under `home`, and gianh.config.yaml looked for there. */
export function startRunningHub(home: string, env: HubEnvironment = {}): RunningHub {
  const { child, ended, text } = launch(['start'], home, { PORT: '0', ...env });
  const output = (): string => text.stdout + text.stderr;
  const early = ended.then((code) => {
    throw new Error(`the hub ended with ${code}:\n${output()}`);
  });
  early.catch(() => undefined);
  const said = async (words: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = words.exec(output());
      if (found) return found;
      await Promise.race([pause(), early]);
    }
  };
  const listening = said(/listens on (http:\S+)/).then(([, url]) => url!);
  listening.catch(() => undefined);
  const ready = async (): Promise<void> => {
    const url = await listening;
    for (;;) {
      const answer = await Promise.race([early, fetch(`${url}/health/ready`).catch(() => undefined)]);
      if (answer?.status === 200) return;
      await Promise.race([pause(), early]);
    }
  };
  const stop = async (signal: NodeJS.Signals = 'SIGINT'): Promise<number | undefined> => {
    child.kill(signal);
    return ended;
  };
  return { child, listening, ready, said, output, ended, stop };
}

/** Runs `gianh …` to its end. */
export async function runGianh(
  args: readonly string[],
  home: string,
  env: HubEnvironment = {},
): Promise<CommandResult> {
  const { ended, text } = launch(args, home, env);
  const code = await ended;
  return { code, ...text };
}

/** Number of the PostgreSQL process that runs on a data folder; undefined when none does. */
export function serverOf(home: string): number | undefined {
  const path = join(home, 'postgres', 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  return isAlive(pid) ? pid : undefined;
}

/** Ends whatever a failed test has left running on a data folder. */
export async function endLeftovers(home: string, ...hubs: readonly RunningHub[]): Promise<void> {
  for (const { child, stop } of hubs) if (child.exitCode === null && child.signalCode === null) await stop('SIGKILL');
  const pid = serverOf(home);
  if (pid === undefined) return;
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await pause();
}

/** Whether there is a process of that number which has not ended. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A zombie only waits to be counted.
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function launch(args: readonly string[], home: string, env: HubEnvironment) {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: statSync(home, { throwIfNoEntry: false })?.isDirectory() ? home : '/',
    env: { PATH: process.env['PATH'], GIANH_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  // By characters: the bytes of one may come in two pieces.
  child.stdout.setEncoding('utf8').on('data', (words: string) => (text.stdout += words));
  child.stderr.setEncoding('utf8').on('data', (words: string) => (text.stderr += words));
  const ended = once(child, 'close').then(([code]) => (code as number | null) ?? undefined);
  return { child, ended, text };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 25));
