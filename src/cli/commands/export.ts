import type { Command } from 'commander';
import { withHub } from '../with-hub.js';
import type { ExportOptions } from '../write-export.js';

/** `gianh export`: all rows of a published document as a file. */
export function addExport(program: Command): void {
  program
    .command('export <name>')
    .description('write all rows of a published document (schema/operations) as a file, at one snapshot')
    .option('--format <format>', 'csv, xlsx, json, ndjson; by default the ending of --out, else csv')
    .option('--out <file>', 'where to; by default standard output')
    .option('--var <name=value>', 'a variable of the document; again for more, lists with commas', collect)
    .option('--dialect <dialect>', 'of CSV: std (UTF-8 BOM, commas), vi (semicolons, decimal comma), plain', 'std')
    .option('--json', 'print what was written as JSON (with --out)')
    .action(async (name: string, options: ExportOptions) =>
      withHub(async (hub) => {
        // Only this command needs the rooms api and server.
        const { writeExport } = await import('../write-export.js');
        return writeExport(hub, name, options);
      }),
    );
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
