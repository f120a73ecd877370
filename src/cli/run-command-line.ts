import { Command, CommanderError } from 'commander';
import { errorCatalogue } from '#kernel';
import { addStart } from './commands/start.js';
import { addExport } from './commands/export.js';
import { addLoad } from './commands/load.js';
import { addMetrics } from './commands/metrics.js';
import { addMigrate } from './commands/migrate.js';
import { addPull } from './commands/pull.js';
import { addRejections } from './commands/rejections.js';
import { addReporter } from './commands/reporter.js';
import { addSchema } from './commands/schema.js';
import { addSimulate } from './commands/simulate.js';
import { addStatus } from './commands/status.js';
import { addClosePeriod } from './commands/close-period.js';
import { addThin } from './commands/thin.js';
import { addVerify } from './commands/verify.js';
import { reportFailure } from './report-failure.js';

/** Runs `gianh` with these arguments; sets the exit code and never throws. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  // `gianh … | head` closes the pipe: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 70));
  const program = new Command('gianh')
    .description('Gianh: records of a province in, one schema with consistent metrics out')
    .version('0.1.0')
    .exitOverride()
    .showHelpAfterError('(see gianh --help)')
    .addHelpText('after', exitCodes());
  for (const add of commands) add(program);
  overrideExit(program);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : errorCatalogue.GIANH_USAGE.exit;
      return;
    }
    process.exitCode = reportFailure(error);
  }
}

/** In the order in which they are needed. */
const commands = [
  addStart,
  addSimulate,
  addStatus,
  addPull,
  addLoad,
  addReporter,
  addRejections,
  addExport,
  addVerify,
  addClosePeriod,
  addThin,
  addMetrics,
  addMigrate,
  addSchema,
];

function overrideExit(command: Command): void {
  for (const inner of command.commands) overrideExit(inner.exitOverride());
}

/** Exit codes by number, from the catalogue. */
function exitCodes(): string {
  const codes = new Map<number, string[]>();
  for (const [code, { exit }] of Object.entries(errorCatalogue)) codes.set(exit, [...(codes.get(exit) ?? []), code]);
  const lines = [...codes]
    .sort(([a], [b]) => a - b)
    .map(([exit, names]) => `  ${String(exit).padStart(3)}  ${names.join(', ')}`);
  return `\nExit codes (docs/errors.md):\n    0  done\n${lines.join('\n')}\n`;
}
