import type { Command } from 'commander';
import { loadFile, rehearseFile } from '#intake';
import type { Hub } from '../../main/hub.js';
import { loadRegisterFolder } from '../../main/load-register-folder.js';
import { rehearseCells } from '../../main/rehearse-cells.js';
import { print } from '../print.js';
import { publishWaiting } from '../publish-waiting.js';
import { showProgress } from '../show-progress.js';
import { sourceNamed } from '../source-named.js';
import { withHub } from '../with-hub.js';

interface LoadOptions {
  readonly dryRun?: boolean;
  readonly accept?: boolean;
  readonly reporter?: string;
  readonly json?: boolean;
}

/** `gianh load SOURCE FILE…`. */
export function addLoad(program: Command): void {
  program
    .command('load <source> <files...>')
    .description('take files in by hand; "load registers FOLDER" replaces the registers')
    .option('--dry-run', 'show accepted, rejected, unknown codes and the cells that would move; write nothing')
    .option('--accept', 'let a full delivery through that would delete more than its share')
    .option('--reporter <code>', 'who delivers, where the file does not say')
    .option('--json', 'print the reports as JSON')
    .addHelpText(
      'after',
      `
Examples:
  gianh load his lan-1.xml --dry-run        what would happen
  gianh load vnedu truong.zip --accept      a full set that deletes much
  gianh load registers ./danh-muc --dry-run check real registers before they replace the generated ones`,
    )
    .action(async (source: string, files: readonly string[], options: LoadOptions) =>
      withHub((hub) => load(hub, source, files, options)),
    );
}

async function load(hub: Hub, name: string, files: readonly string[], options: LoadOptions): Promise<number> {
  if (name === 'registers') return loadRegisters(hub, files[0]!, options);
  const source = sourceNamed(hub, name);
  const board = showProgress(options.json);
  const reports: object[] = [];
  let code = 0;
  for (const [index, file] of files.entries()) {
    board.tell(`${name}: files`, index, files.length);
    if (options.dryRun) {
      const { inbox, ...report } = await rehearseFile(hub.intake, source, file, options);
      const { changed, cells } = await rehearseCells(hub, inbox);
      reports.push({ ...report, changedRecords: changed, cells });
      if (!report.whole || report.held || report.rejected.length > 0) code = 6;
    } else {
      const report = await loadFile(hub.intake, source, file, options);
      reports.push(report);
      if (report.outcome === 'INCOMPLETE') code = 6;
    }
  }
  board.tell(`${name}: files`, files.length, files.length);
  if (!options.dryRun) await publishWaiting(hub, board);
  board.end();
  print(options.json, reports, () => reports.map(describe).join('\n\n'));
  return code;
}

async function loadRegisters(hub: Hub, folder: string, { dryRun, json }: LoadOptions): Promise<number> {
  const report = await loadRegisterFolder(hub, folder, dryRun ?? false);
  print(json, report, () => describe(report));
  return 0;
}

/** A report as indented lines; lists longer than twenty are cut with their length. */
function describe(report: object): string {
  return Object.entries(report)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${text(value)}`)
    .join('\n');
}

function text(value: unknown): string {
  if (Array.isArray(value)) {
    const shown = value
      .slice(0, 20)
      .map((item) => `\n  ${typeof item === 'object' ? JSON.stringify(item) : String(item)}`);
    return `${value.length}${shown.join('')}${value.length > 20 ? `\n  … ${value.length - 20} more (--json shows all)` : ''}`;
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
