import type { Period } from '#domain';
import type { MetricQuery, MetricTable } from '#metrics';
import type { ApiContext } from '../context/api-context.js';
import type { Reading } from '../context/reading.js';
import { selectPeriods } from '../period/select-periods.js';
import { assertAnswerable } from './assert-answerable.js';
import type { MetricArguments } from './metric-arguments.js';
import { readWindow } from './metric-window.input.js';
import { selectAreas } from './select-areas.js';

/** What a table is asked by; of `metricRows` and `metricSeries` some is never given. */
export type TableArguments = Pick<
  MetricArguments,
  'keys' | 'areas' | 'periods' | 'by' | 'where' | 'frame' | 'window' | 'first' | 'asOf'
>;

/** The tables of one selection, all read at one snapshot: one per set of areas that some periods share. */
export interface AskedTables {
  readonly reading: Reading;
  readonly keys: readonly string[];
  readonly query: Pick<MetricQuery, 'frame' | 'window'> & { readonly where: NonNullable<MetricQuery['where']> };
  readonly periods: readonly Period[];
  readonly tables: readonly MetricTable[];
}

/** Puts a selection to the engine. Refuses what cannot be answered before anything is read. */
export async function askTables(
  context: ApiContext,
  args: TableArguments,
  form: MetricQuery['form'] = 'ROWS',
): Promise<AskedTables> {
  const reading = await context.reading(args.asOf);
  const periods = selectPeriods(args.periods, reading);
  const groups = selectAreas(args.areas, periods, reading, args.frame?.on);
  assertAnswerable(args, groups);
  const keys = [...new Set(args.keys)];
  const query = {
    frame: args.frame?.on,
    window: readWindow(args.window),
    where: (args.where ?? []).map(({ dimension, in: members, not }) => ({ dimension, in: members, not: not ?? false })),
  };
  const tables = await Promise.all(
    groups.map((group) =>
      context.metrics.table({ ...group, ...query, form, keys, by: args.by ?? [], snapshot: reading.view }),
    ),
  );
  return { reading, keys, query, periods, tables };
}
