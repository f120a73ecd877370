import type { Command } from 'commander';
import { readSettings } from '#config';
import { prepareDatabase } from '#store';
import { createLogger } from '../../main/create-logger.js';
import { openDatabase } from '../../main/open-database.js';
import { reportFailure } from '../report-failure.js';
import { print } from '../print.js';

/** `gianh migrate`: the database at this hub's schema. */
export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to this hub’s schema (a start does it too)')
    .option('--json', 'print the names of the migrations applied')
    .action(async ({ json }: { readonly json?: boolean }) => {
      try {
        const settings = readSettings({ env: process.env, cwd: process.cwd() });
        const logger = createLogger(settings);
        const database = await openDatabase({ settings, logger, beside: true, migrate: false });
        try {
          const applied = await prepareDatabase(database.url);
          print(json, { applied }, () =>
            applied.length === 0 ? 'The schema is up to date.' : `Applied: ${applied.join(', ')}.`,
          );
        } finally {
          await database.close();
        }
      } catch (error) {
        process.exitCode = reportFailure(error);
      }
    });
}
