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
  /** What it says once it has started or failed; undefined when it was killed before that. */
  readonly report: Promise<HubReport | undefined>;
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
  readonly durable?: boolean;
}

const HERE = fileURLToPath(new URL('../../', import.meta.url));

/** Starts test/support/hub-script.ts in a process of its own. */
export function startHubProcess({ uid, gid, checkout = HERE, ...hub }: HubProcessOptions): HubProcess {
  const child = spawn(
    process.execPath,
    ['--import', `${checkout}/test/support/typescript-hooks.js`, `${checkout}/test/support/hub-script.ts`],
    {
      uid,
      gid,
      cwd: '/',
      env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', HUB: JSON.stringify(hub) },
      // Its end of the pipe closes when the test process goes, however it goes: then the script ends by itself.
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const gone = once(child, 'exit');
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const report = lines.next().then(({ value }) => (value === undefined ? undefined : (JSON.parse(value) as HubReport)));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  return { child, report, end };
}

/** The report of a hub that must have started. */
export async function startedHub(hub: HubProcess): Promise<HubReport> {
  const report = await hub.report;
  if (report?.url === undefined) throw new Error(`the hub process did not start: ${report?.message ?? 'no report'}`);
  return report;
}
