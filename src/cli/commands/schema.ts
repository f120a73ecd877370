import { join } from 'node:path';
import type { Command } from 'commander';
import { readMetricFiles } from '#config';
import { facts } from '#domain';
import { compileCatalogue } from '#metrics';
import { packageRoot } from '../../main/package-root.js';
import { reportFailure } from '../report-failure.js';

/** `gianh schema print`: the contract as text, from the shipped catalogue only. */
export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('the GraphQL schema')
    .command('print')
    .description('print it as text (schema/schema.graphql)')
    .action(async () => {
      try {
        // Only this command needs the api room.
        const { printSchemaText } = await import('#api');
        const catalogue = compileCatalogue(readMetricFiles(join(packageRoot, 'schema/metrics')), facts);
        process.stdout.write(await printSchemaText(catalogue));
      } catch (error) {
        process.exitCode = reportFailure(error);
      }
    });
}
