import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

// PostGraphile as its documentation sets it up for production, over the database named on the command line.
const [, databaseUrl] = process.argv.slice(2);
const library = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: databaseUrl, schemas: ['public'] })],
  grafserv: { graphiql: false, watch: false },
});
const server = createServer();
await library.createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
process.on('message', (word) => {
  if (word === 'use') {
    const { user, system } = process.cpuUsage();
    process.send({ cpu: user + system, statements: 0 });
    return;
  }
  server.closeAllConnections();
  server.close(() => Promise.resolve(library.release()).then(() => process.exit(0)));
});
