import { type ApiPorts, createSchema } from '#api';
import { type GraphqlSettings, type Profile, readSettings } from '#config';
import { createServer, type HubServer, type MountedRoute, type ReadMark } from '#server';

/** A server on a free port. */
export interface Served {
  readonly server: HubServer;
  readonly url: string;
  /** Posts an operation and answers status and body. */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<{ status: number; body: Answer }>;
  close(): Promise<void>;
}

// An answer's shape is its question's; tests say what they expect of it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

export interface Answer {
  readonly data?: Json;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  readonly extensions?: { readonly gianh?: { readonly snapshot?: string; readonly loading?: boolean } };
}

export interface ServeOptions {
  readonly routes?: readonly MountedRoute[];
  /** Other limits than the settings' defaults. */
  readonly graphql?: Partial<GraphqlSettings>;
  readonly profile?: Profile;
  readonly port?: number;
  readonly webFolder?: string;
  readonly readMark?: ReadMark;
  readonly acceptedDocuments?: 'any' | 'trusted';
  readonly keptBytes?: number;
  readonly operationsFolder?: string;
}

/** Serves the schema of the ports' catalogue over real HTTP. */
export async function serve(ports: ApiPorts, { graphql, ...options }: ServeOptions = {}): Promise<Served> {
  const settings = readSettings({ env: {}, cwd: '/nonexistent' });
  const server = await createServer({
    schema: createSchema(ports.engine.catalogue),
    ports,
    host: '127.0.0.1',
    port: 0,
    webFolder: 'web/dist',
    operationsFolder: 'schema/operations/analysts',
    graphql: { ...settings.graphql, ...graphql },
    profile: 'development',
    ...options,
  });
  const url = await server.listen();
  return {
    server,
    url,
    ask: async (query, variables, headers) => {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: answer.status, body: (await answer.json()) as Answer };
    },
    close: () => server.close(),
  };
}
