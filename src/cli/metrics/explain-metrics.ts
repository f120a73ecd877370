import { type Day, dayOfInstant, isDay, parsePeriod } from '#domain';
import { GianhError } from '#kernel';
import type { MetricQuery, MetricValue } from '#metrics';
import { readHead } from '#store';
import type { Hub } from '../../main/hub.js';
import { columns, print } from '../print.js';

export interface ExplainOptions {
  readonly period: string;
  readonly area?: string;
  readonly by?: string;
  readonly where?: string;
  readonly frame?: string;
  readonly json?: boolean;
}

/** Answers a question at the head and prints its plan: one line per statement, then the values. */
export async function explainMetrics(hub: Hub, keys: readonly string[], options: ExplainOptions): Promise<number> {
  const { registers, settings, engine, database } = hub;
  const head = await readHead(database.readers);
  const codes = options.area?.split(',') ?? [settings.province.code];
  const query: MetricQuery = {
    keys: keys.flatMap((key) => key.split(',')),
    areas: codes.map((code) => ({ code })),
    periods: options.period.split(',').map((code) => parsePeriod(code, registers().terms)),
    by: options.by === undefined ? undefined : [options.by],
    where: options.where === undefined ? undefined : [filterOf(options.where)],
    frame: dayOf(options.frame),
    snapshot: { n: head.n, day: dayOfInstant(head.at) },
  };
  const [table] = await engine.answer([query]);
  const { plan, rows, snapshot } = table!;
  const values = rows.flatMap(({ period, dimensions, values: found }) =>
    found.map((value) => ({ period: period.code, members: dimensions.map(({ member }) => member), value })),
  );
  print(options.json, { snapshot, plan, values }, () => {
    const statements = plan.length === 0 ? ['(no statement: nothing is read)'] : plan;
    const table = values.map(({ period, members, value }) => [
      value.metric,
      registers().areaBook.unit(value.unitId).nameVi,
      period,
      members.join(' '),
      value.value ?? value.absence,
      paths(value),
    ]);
    return [
      `Snapshot ${snapshot}, ${plan.length} statements:`,
      ...statements.map((line) => `  ${line}`),
      '',
      columns([['metric', 'area', 'period', 'member', 'value', 'path'], ...table]),
    ].join('\n');
  });
  return 0;
}

const paths = ({ provenance }: MetricValue): string => [...new Set(provenance.map(({ path }) => path))].join(' ');

function filterOf(text: string): { readonly dimension: string; readonly in: readonly string[] } {
  const [dimension, members, ...rest] = text.split('=');
  if (!dimension || !members || rest.length > 0) {
    throw new GianhError('GIANH_USAGE', `${text} is no filter; write DIMENSION=MEMBER,MEMBER.`);
  }
  return { dimension, in: members.split(',') };
}

function dayOf(text: string | undefined): Day | undefined {
  if (text === undefined || isDay(text)) return text;
  throw new GianhError('GIANH_USAGE', `${text} is no day; write YYYY-MM-DD.`);
}
