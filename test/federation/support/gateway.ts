// Hive Gateway's runtime over a supergraph file, in a process of its own; it asks the subgraphs by POST.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { type DocumentNode, print } from 'graphql';

interface Request {
  readonly document: DocumentNode;
  readonly variables?: object;
  readonly operationName?: string;
}

const texts = new WeakMap<DocumentNode, string>();
const textOf = (document: DocumentNode): string => {
  const known = texts.get(document) ?? print(document);
  texts.set(document, known);
  return known;
};

/** The way to a subgraph. The gateway's own one for HTTP is a package beside it that asks in the same words. */
const http = {
  getSubgraphExecutor:
    ({ transportEntry }: { readonly transportEntry: { readonly location: string } }) =>
    async ({ document, variables, operationName }: Request): Promise<unknown> => {
      const body = JSON.stringify({ query: textOf(document), variables, operationName });
      const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
      const answer = await fetch(transportEntry.location, { method: 'POST', headers, body });
      return answer.json();
    },
};

const gateway = createGatewayRuntime({
  supergraph: readFileSync(process.argv[2]!, 'utf8'),
  transports: { http } as never,
  logging: 'error',
  maskedErrors: false,
});
const server = createServer(gateway as never);
server.listen(0, '127.0.0.1', () =>
  process.send!(`http://127.0.0.1:${(server.address() as { port: number }).port}/graphql`),
);
process.on('message', () => process.send!(process.cpuUsage()));
process.once('disconnect', () => process.exit());
