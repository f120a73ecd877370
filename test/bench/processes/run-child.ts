import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const hooks = fileURLToPath(new URL('../compiled-hooks.js', import.meta.url));

/** Starts a script of this folder in a process of its own; its words to the parent are messages. */
export function startChild(
  script: string,
  given: readonly string[],
  nodeOptions: readonly string[] = [],
): ChildProcess {
  return fork(fileURLToPath(new URL(script, import.meta.url)), given, {
    execArgv: ['--no-warnings', '--import', hooks, ...nodeOptions],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** The next message of a child; an error when it ends before. */
export async function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  const gone = new AbortController();
  const message = once(child, 'message', { signal: gone.signal }).then(([value]) => value as Message);
  const end = once(child, 'exit', { signal: gone.signal }).then(([code]) => {
    throw new Error(`A process of the bench ended early with ${String(code)}.`);
  });
  end.catch(() => undefined);
  message.catch(() => undefined);
  try {
    return await Promise.race([message, end]);
  } finally {
    gone.abort();
  }
}

/** Runs a script to its end and answers its one message. */
export async function runChild<Message>(
  script: string,
  given: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<Message> {
  const child = startChild(script, given, nodeOptions);
  const gone = once(child, 'exit');
  const message = await nextMessage<Message>(child);
  await gone;
  return message;
}
