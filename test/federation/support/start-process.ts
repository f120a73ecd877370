import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server of the test in a process of its own. */
export interface Neighbour {
  readonly url: string;
  close(): Promise<void>;
}

const hooks = fileURLToPath(new URL('../../support/typescript-hooks.js', import.meta.url));

/** Starts a script of this folder and waits for the address it sends; when it ends before, that is an error. */
export async function startNeighbour(script: 'land-registry.ts' | 'gateway.ts', given: string): Promise<Neighbour> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [given], {
    execArgv: ['--no-warnings', '--import', hooks],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const gone = once(child, 'exit');
  const said = await Promise.race([once(child, 'message'), gone.then(() => undefined)]);
  if (!said) throw new Error(`${script} ended before it listened.`);
  return {
    url: said[0] as string,
    close: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
