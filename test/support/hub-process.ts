import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What the script below says once its server takes connections, or the error it ended with. */
export interface HubReport {
  readonly url: string;
  readonly pid: number;
  readonly adopted: boolean;
  readonly code?: string;
  readonly message?: string;
}

/** A process of its own that holds a data home, as the hub does: to be killed. */
export interface HubProcess {
  readonly child: ChildProcess;
  readonly report: HubReport;
  /** Sends the signal and waits until the process is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

export interface HubProcessOptions {
  readonly home: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Folder of the checkout to run; default this one. */
  readonly checkout?: string;
  readonly accounts?: readonly string[];
}

const HERE = fileURLToPath(new URL('../../', import.meta.url));

/** Starts test/support/hub-script.ts in a process of its own and waits for its report. */
export async function startHubProcess(options: HubProcessOptions): Promise<HubProcess> {
  const { home, uid, gid, checkout = HERE, accounts } = options;
  const child = spawn(
    process.execPath,
    ['--import', `${checkout}/test/support/typescript-hooks.js`, `${checkout}/test/support/hub-script.ts`],
    {
      uid,
      gid,
      cwd: '/',
      env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', HUB: JSON.stringify({ home, accounts }) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const gone = once(child, 'exit');
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const line = await lines.next();
  if (line.done === true) throw new Error('the hub process ended without a report');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  return { child, report: JSON.parse(line.value) as HubReport, end };
}
