import type { Command } from 'commander';
import { readSettings } from '#config';
import { createLogger } from '../../main/create-logger.js';
import { startPublisherThread } from '../../main/publisher/start-publisher-thread.js';
import { startHub } from '../../main/start-hub.js';
import { reportFailure } from '../report-failure.js';
import { showProgress } from '../show-progress.js';
import { welcome } from '../welcome.js';

interface StartOptions {
  readonly port?: string;
  readonly host?: string;
  readonly volume?: string;
}

/** `gianh start`: the hub until Ctrl-C; without configured sources also the simulators. */
export function addStart(program: Command): void {
  program
    .command('start')
    .description('start the hub; without configured sources also the simulators of all five')
    .option('--port <port>', 'listen there (PORT)')
    .option('--host <host>', 'bind there (HOST)')
    .option('--volume <factor>', 'volume of the simulators; 1 is about 34,000 dossiers (GIANH_SIMULATORS_VOLUME)')
    .addHelpText(
      'after',
      `
The server listens first (/health/live 200, /health/ready 503), then the sources deliver, then it is ready (200).
Ctrl-C stops everything and loses nothing; the next start goes on.`,
    )
    .action(async (options: StartOptions) => {
      process.exitCode = await start(options);
    });
}

async function start({ port, host, volume }: StartOptions): Promise<number> {
  const env = {
    ...process.env,
    ...(port === undefined ? {} : { PORT: port }),
    ...(host === undefined ? {} : { HOST: host }),
    ...(volume === undefined ? {} : { GIANH_SIMULATORS_VOLUME: volume }),
  };
  const settings = readSettings({ env, cwd: process.cwd() });
  const logger = createLogger(settings);
  const board = showProgress();
  const stopped = Promise.withResolvers<number>();
  const began = Date.now();
  const thread = startPublisherThread();
  const starting = startHub(settings, logger, board, thread);
  let stopping = false;
  const stop = (signal: string, code: number): void => {
    if (stopping) return;
    stopping = true;
    board.end();
    if (signal !== '') console.error(`\n${signal}: stopping; nothing accepted is lost.`);
    starting.then(
      (running) =>
        running.stop().then(
          () => stopped.resolve(code),
          (error: unknown) => stopped.resolve(reportFailure(error, logger)),
        ),
      // It has closed what it had opened, and the failure is told below.
      () => stopped.resolve(code),
    );
  };
  process.once('SIGINT', () => stop('Ctrl-C', 0));
  process.once('SIGTERM', () => stop('SIGTERM', 0));
  process.once('SIGHUP', () => stop('SIGHUP', 0));

  starting
    .then(async ({ url, hub, ready, failed }) => {
      await ready;
      if (stopping) return;
      board.end();
      console.log(await welcome(url, hub, (Date.now() - began) / 1000));
      await failed;
    })
    .catch((error: unknown) => {
      if (stopping) return;
      const code = reportFailure(error, logger);
      stop('', code);
    });
  return stopped.promise;
}
