import type { Command } from 'commander';
import { explainMetrics, type ExplainOptions } from '../metrics/explain-metrics.js';
import { lintMetrics } from '../metrics/lint-metrics.js';
import { listMetrics, type ListOptions } from '../metrics/list-metrics.js';
import { writeMetricPages, type PageOptions } from '../metrics/write-metric-pages.js';
import { tryMetrics, type TryOptions } from '../metrics/try-metrics.js';
import { reportFailure } from '../report-failure.js';
import { withHub } from '../with-hub.js';

/** `gianh metrics lint|list|explain|try|docs`: the catalogue and how its numbers are found. */
export function addMetrics(program: Command): void {
  const group = program.command('metrics').description('the catalogue of metrics');
  group
    .command('lint')
    .description(
      'check the definitions, those of GIANH_HOME/metrics and the files named among them; all faults at once',
    )
    .argument('[files...]', 'definitions that are not in a folder of the hub yet')
    .action((files: readonly string[]) => reported(() => lintMetrics(files)));
  group
    .command('list')
    .description('the metrics of the catalogue')
    .option('--sector <sector>', 'of one sector, such as HEALTH')
    .option('--text <words>', 'found by these words, best first; diacritics may be left out')
    .option('--json', 'print their definitions as JSON')
    .action((options: ListOptions) => reported(() => listMetrics(options)));
  group
    .command('explain')
    .description('the plan of a question: which tables it reads in how many statements, and what no cell answers')
    .argument('<keys...>', 'keys of metrics')
    .requiredOption('--period <codes>', 'periods, such as 2021-07,2021-Q3')
    .option('--area <codes>', 'codes of areas; the home province where none is given')
    .option('--by <dimension>', 'broken down by a dimension')
    .option('--where <filter>', 'only these members: CHANNEL=ONLINE,POSTAL')
    .option('--frame <day>', 'in the structure of this day')
    .option('--json', 'print plan and values as JSON')
    .action((keys: readonly string[], options: ExplainOptions) => withHub((hub) => explainMetrics(hub, keys, options)));
  group
    .command('try')
    .description('answer questions over a model of your own: its entities, units, records and metrics; prints JSON')
    .argument('<model>', 'folder with model.yaml, units.csv, records/ … (docs/how-to/try-a-model.md)')
    .argument('<questions>', 'YAML or JSON file with one question or many')
    .option('--database <url>', 'an empty PostgreSQL database; without it a server of its own is started and removed')
    .addHelpText('after', '\nExit codes: 0 all answered, 1 some refused (with their codes), 2 faults in the files.')
    .action(async (model: string, questions: string, options: TryOptions) => {
      process.exitCode = await tryMetrics(model, questions, options);
    });
  group
    .command('docs')
    .description('write the pages of the catalogue, one per sector')
    .option('--out <folder>', 'where to', 'docs/metrics')
    .option('--check', 'write nothing; exit code 1 when a page is not as it would be written')
    .action((options: PageOptions) => reported(() => writeMetricPages(options)));
}

function reported(work: () => number): void {
  try {
    process.exitCode = work();
  } catch (error) {
    process.exitCode = reportFailure(error);
  }
}
