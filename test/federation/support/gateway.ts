// Hive Gateway's runtime over a supergraph file, in a process of its own; it asks the subgraphs by its own HTTP transport.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';

const gateway = createGatewayRuntime({
  supergraph: readFileSync(process.argv[2]!, 'utf8'),
  logging: 'error',
  maskedErrors: false,
});
const server = createServer(gateway as never);
server.listen(0, '127.0.0.1', () =>
  process.send!(`http://127.0.0.1:${(server.address() as { port: number }).port}/graphql`),
);
process.on('message', () => process.send!(process.cpuUsage()));
process.once('disconnect', () => process.exit());
