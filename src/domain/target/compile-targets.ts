import type { AreaBook } from '../area/area-book.js';
import type { AreaLevel } from '../area/unit-version.js';
import type { Grain } from '../period/period.js';
import type { PositionedRow } from '../text/positioned-row.js';
import { createRowFaults, type RowFaults } from '../text/row-faults.js';
import type { ComparisonGroup, Goal, Target } from './target.js';

/** A row of `seeds/targets/`. */
export type TargetRow = PositionedRow<
  | 'metric'
  | 'area_code'
  | 'area_on'
  | 'level'
  | 'grain'
  | 'valid_from'
  | 'valid_to'
  | 'goal'
  | 'value'
  | 'band'
  | 'comparison_group'
  | 'document'
  | 'responsible_agency'
  | 'note'
>;

/**
 * The targets of the rows; a metric or area that is not there, a goal without its figure, and two targets for the same
 * values are faults, all in one GIANH_SEED_INVALID with file and line.
 */
export function compileTargets(
  rows: readonly TargetRow[],
  isMetric: (key: string) => boolean,
  areas: AreaBook,
): readonly Target[] {
  const faults = createRowFaults();
  const seen = new Set<string>();
  const targets = rows.map((row): Target => {
    const { values } = row;
    const { metric, area_code: code, area_on: on, valid_from: from, valid_to: to } = values;
    if (!isMetric(metric)) faults.add(row, 'metric', `the catalogue has no metric ${metric}`);
    if ((code === '') !== (on === '')) faults.add(row, 'area_on', 'area_code and area_on go together');
    else if (code !== '' && !areas.find(code, on)) faults.add(row, 'area_code', `${code} was no unit on ${on}`);
    if (to !== '' && to <= from)
      faults.add(row, 'valid_to', 'must be later than valid_from: it is the first day after');
    const name = [metric, code, on, values.level, values.grain, from].join(' ');
    if (seen.has(name)) faults.add(row, 'metric', 'another row sets a target for the same values');
    seen.add(name);
    return {
      metric,
      area: code === '' ? undefined : { code, on },
      level: present(values.level) as AreaLevel | undefined,
      grain: present(values.grain) as Grain | undefined,
      from,
      to: present(to),
      goal: goalOf(row, faults),
      document: values.document,
      responsibleAgency: present(values.responsible_agency),
      note: present(values.note),
    };
  });
  faults.throwIfAny();
  return targets;
}

function goalOf(row: TargetRow, faults: RowFaults): Goal {
  const { goal: kind, value, band, comparison_group: group } = row.values;
  const among = present(group) as ComparisonGroup | undefined;
  if (kind === 'BAND') {
    if (band === '') faults.add(row, 'band', 'a BAND needs the name of the group to be in');
    if (value === '') return { kind, band, among };
    if (!isPlace(value)) faults.add(row, 'value', `"${value}" is no place of a band: 1 is the best`);
    return { kind, band, place: Number(value), among };
  }
  if (value === '') faults.add(row, 'value', `${kind} needs a value`);
  if (kind !== 'RANK_WITHIN') return { kind: kind as 'AT_LEAST' | 'AT_MOST', value: Number(value) };
  if (!isPlace(value)) faults.add(row, 'value', `"${value}" is no rank`);
  return { kind, rank: Number(value), among };
}

const isPlace = (value: string): boolean => /^[1-9]\d*$/.test(value);

const present = (text: string): string | undefined => (text === '' ? undefined : text);
