import { createSchema } from '#api';
import { silentLogger, systemClock } from '#kernel';
import { createServer } from '#server';
import { apiPorts } from '../../../src/main/api-ports.js';
import { readCatalogue } from '../../../src/main/create-hub.js';
import { openBenchHub } from '../hub/open-bench-hub.js';
import { handWrittenPage } from '../hub/hand-written-page.js';

// The hub's server over a database, with one more route that answers the same page by hand. Asked `cpu`, it tells the
// microseconds of CPU it has used so far.
const [home = '', databaseUrl = ''] = process.argv.slice(2);
const hub = await openBenchHub(home, databaseUrl);
const catalogue = readCatalogue(hub.settings);
const server = await createServer({
  schema: await createSchema(catalogue),
  ports: apiPorts(Promise.resolve(hub), {
    catalogue,
    clock: systemClock,
    logger: silentLogger,
    isLoading: () => false,
  }),
  host: '127.0.0.1',
  port: 0,
  webFolder: home,
  operationsFolder: home,
  routes: [handWrittenPage(hub.database.pool)],
});
const url = await server.listen();
server.setReady();
process.on('message', (word) => {
  if (word === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send!({ cpu: user + system });
  } else {
    void server
      .close()
      .then(hub.close)
      .then(() => process.disconnect());
  }
});
process.send!({ url });
