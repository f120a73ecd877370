import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { dayOfInstant, isDay } from '#domain';
import { hashCredential, readReporterStates } from '#intake';
import { GianhError } from '#kernel';
import type { Hub } from '../../main/hub.js';
import { columns, print } from '../print.js';
import { sourceNamed } from '../source-named.js';
import { withHub } from '../with-hub.js';

interface ListOptions {
  readonly source?: string;
  readonly state?: string;
  readonly json?: boolean;
}

interface AddOptions {
  readonly name?: string;
  readonly owes?: string;
  readonly from?: string;
  readonly expectedBy?: string;
  readonly contact?: string;
  readonly folder?: string;
  readonly login?: string;
  readonly json?: boolean;
}

/** `gianh reporter list|add|end`. */
export function addReporter(program: Command): void {
  const group = program.command('reporter').description('who owes deliveries to which source, and how each stands');
  group
    .command('list')
    .option('--source <name>', 'of one source')
    .option('--state <state>', 'FRESH, LATE, SILENT, INCOMPLETE, NOT_YET or ENDED')
    .option('--json', 'print them as JSON')
    .action(async (options: ListOptions) => withHub((hub) => list(hub, options)));
  group
    .command('add <source> <code>')
    .description('add a reporter; the code is that of its organisation. With --login its password is shown once')
    .option('--name <name>', 'its name')
    .option('--owes <words>', 'what it delivers')
    .option('--from <day>', 'first day of its duty; default today')
    .option('--expected-by <cron>', 'five-field cron line in Asia/Ho_Chi_Minh')
    .option('--contact <office>', 'an office to call, never a person')
    .option('--folder <name>', 'its folder below the source’s')
    .option('--login <username>', 'give it a login with a new password')
    .option('--json', 'print the answer as JSON')
    .action(async (source: string, code: string, options: AddOptions) =>
      withHub((hub) => add(hub, source, code, options)),
    );
  group
    .command('end <source> <code> <day>')
    .description('end its duty: the day is the first on which it owes nothing')
    .action(async (source: string, code: string, day: string) => withHub((hub) => end(hub, source, code, day)));
}

async function list({ intake, registers }: Hub, { source, state, json }: ListOptions): Promise<number> {
  const all = await readReporterStates(intake, registers().calendar, source);
  const found = all.filter((reporter) => state === undefined || reporter.state === state);
  print(json, found, () =>
    columns([
      ['source', 'code', 'state', 'from', 'to', 'last delivery', 'rejected', 'name'],
      ...found.map((reporter) => [
        reporter.source,
        reporter.code,
        reporter.state,
        reporter.from,
        reporter.to,
        reporter.lastAt,
        reporter.rejected,
        reporter.name,
      ]),
    ]),
  );
  return 0;
}

async function add(hub: Hub, sourceName: string, code: string, options: AddOptions): Promise<number> {
  const { intake, clock, registers } = hub;
  const { adapter } = sourceNamed(hub, sourceName);
  const today = dayOfInstant(`${clock.now().toISOString().slice(0, 19)}Z`);
  const from = dayArgument(options.from ?? today);
  const kind = { his: 'FACILITY', vnedu: 'SCHOOL' }[adapter.system as 'his' | 'vnedu'] ?? 'AGENCY';
  const organisation = registers().organisations.find(kind as 'AGENCY', code, from);
  const isNew = await intake.store.addReporter(intake.pool, {
    sourceName,
    code,
    name: options.name ?? organisation?.name ?? code,
    organisationKind: kind,
    organisationCode: code,
    owes: options.owes ?? '',
    expectedBy: options.expectedBy,
    contactOffice: options.contact,
    folder: options.folder,
    from,
  });
  const password = options.login === undefined ? undefined : randomBytes(18).toString('base64url');
  if (options.login !== undefined && password !== undefined) {
    const credential = { username: options.login, credentialHash: await hashCredential(password) };
    await intake.store.setCredential(intake.pool, { sourceName, code }, credential);
  }
  print(options.json, { source: sourceName, code, from, isNew, login: options.login, password }, () =>
    [
      `${sourceName} ${code}: ${isNew ? 'added' : 'was there already'}, owing from ${from}.`,
      ...(organisation ? [] : [`The register has no ${kind.toLowerCase()} ${code} on ${from}: its rows will wait.`]),
      ...(password === undefined ? [] : [`Login ${options.login}, password (shown this once): ${password}`]),
    ].join('\n'),
  );
  return 0;
}

async function end(hub: Hub, sourceName: string, code: string, day: string): Promise<number> {
  const { intake } = hub;
  const ended = await intake.store.endReporter(intake.pool, sourceNamed(hub, sourceName).name, code, dayArgument(day));
  if (ended === 0)
    throw new GianhError('GIANH_NOT_FOUND', `${sourceName} has no reporter ${code} with a duty on ${day}.`);
  console.log(`${sourceName} ${code}: owes nothing from ${day} on.`);
  return 0;
}

function dayArgument(day: string): string {
  if (isDay(day)) return day;
  throw new GianhError('GIANH_USAGE', `${day} is no day; write YYYY-MM-DD.`);
}
