import { Command, CommanderError } from 'commander';
import { errorCatalogue } from '#kernel';
import { addStart } from './commands/start.js';
import { reportFailure } from './report-failure.js';

/** Runs `gianh` with these arguments; sets the exit code and never throws. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  const program = new Command('gianh')
    .description('Gianh: records of a province in, one schema with consistent metrics out')
    .version('0.1.0')
    .exitOverride()
    .showHelpAfterError('(see gianh --help)')
    .addHelpText('after', exitCodes());
  addStart(program);
  for (const command of program.commands) command.exitOverride();
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

/** Exit codes by number, from the catalogue. */
function exitCodes(): string {
  const codes = new Map<number, string[]>();
  for (const [code, { exit }] of Object.entries(errorCatalogue)) codes.set(exit, [...(codes.get(exit) ?? []), code]);
  const lines = [...codes]
    .sort(([a], [b]) => a - b)
    .map(([exit, names]) => `  ${String(exit).padStart(3)}  ${names.join(', ')}`);
  return `\nExit codes (docs/errors.md):\n    0  done\n${lines.join('\n')}\n`;
}
