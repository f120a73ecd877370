import { once } from 'node:events';
import { Agent, request } from 'undici';
import { nextMessage, startChild } from './run-child.js';
import type { ServerUse } from './serve-hub.js';

/** A server in a process of its own, asked over kept connections. */
export interface Serving {
  readonly url: string;
  readonly graphql: (query: string) => Promise<string>;
  readonly get: (path: string) => Promise<string>;
  readonly use: () => Promise<ServerUse>;
  readonly close: () => Promise<void>;
}

/** Starts a serving script over a database; as many requests as `connections` may be on their way. */
export async function startServing(
  script: string,
  home: string,
  databaseUrl: string,
  connections = 1,
): Promise<Serving> {
  const server = startChild(script, [home, databaseUrl]);
  const dispatcher = new Agent({ connections, pipelining: 1 });
  const { url } = await nextMessage<{ url: string }>(server);
  const read = async (path: string, options: { method?: 'POST'; headers?: Record<string, string>; body?: string }) => {
    const answer = await request(`${url}${path}`, { ...options, dispatcher });
    const text = await answer.body.text();
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}: ${text}`);
    return text;
  };
  return {
    url,
    graphql: async (query) => {
      const headers = { 'content-type': 'application/json' };
      const text = await read('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
      if (text.startsWith('{"errors"')) throw new Error(`The question was refused: ${text.slice(0, 500)}`);
      return text;
    },
    get: (path) => read(path, {}),
    use: async () => {
      const answer = nextMessage<ServerUse>(server);
      server.send('use');
      return answer;
    },
    close: async () => {
      const gone = once(server, 'exit');
      server.send('close');
      await Promise.all([gone, dispatcher.close()]);
    },
  };
}
