import type { Command } from 'commander';
import { isDay } from '#domain';
import { errorCatalogue, GianhError } from '#kernel';
import { verifyHub, type VerifyRequest } from '../../main/verify-hub.js';
import type { Hub } from '../../main/hub.js';
import { columns, print } from '../print.js';
import { withHub } from '../with-hub.js';

/** `gianh verify`: cells against records. */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('recompute cells from the records by the second path; exit code 1 when they differ')
    .option('--metric <key>', 'only the cells this metric is made of')
    .option('--area <code>', 'only this area and what lies below it')
    .option('--from <day>', 'first day, YYYY-MM-DD')
    .option('--to <day>', 'first day not compared, YYYY-MM-DD')
    .option('--json', 'print the report as JSON')
    .action(async (options: VerifyRequest & { readonly json?: boolean }) => withHub((hub) => verify(hub, options)));
}

async function verify(hub: Hub, { json, ...request }: VerifyRequest & { readonly json?: boolean }): Promise<number> {
  for (const day of [request.from, request.to]) {
    if (day !== undefined && !isDay(day)) throw new GianhError('GIANH_USAGE', `${day} is no day; write YYYY-MM-DD.`);
  }
  const report = await verifyHub(hub, request);
  print(json, report, () => {
    if (report.drifts === 0) return `${report.compared} amounts compared with the records: no drift.`;
    const rows = report.drift.map(({ table, key, measure, cell, records }) => [
      table,
      Object.values(key).join(' '),
      measure,
      cell,
      records,
    ]);
    return `${report.drifts} of ${report.compared} amounts drift:\n${columns([['table', 'key', 'measure', 'cell', 'records'], ...rows])}`;
  });
  return report.drifts === 0 ? 0 : errorCatalogue.GIANH_VERIFY_DRIFT.exit;
}
