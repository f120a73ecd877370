import type { CsvTable } from '#config';
import { addDays, isDay, type SuccessionKind, successionKinds, type UnitSuccession, type UnitVersion } from '#domain';
import type { ModelFaults } from './model-faults.js';
import { unitNamed } from './read-units.js';

/**
 * The successions of successions.csv: predecessor (as of the day before), successor (as of the day), date, kind, weight.
 * A weight is the share of the predecessor that went to the successor; the shares of one predecessor add up to 1.
 */
export function readSuccessions(
  table: CsvTable | undefined,
  units: readonly UnitVersion[],
  faults: ModelFaults,
): readonly UnitSuccession[] {
  if (!table || !faults.columns(table, ['predecessor', 'successor', 'date'], ['kind', 'weight'])) return [];
  const given = new Map<number, { sum: number; row: CsvTable['rows'][number] }>();
  const successions = table.rows.flatMap((row) => {
    const { predecessor = '', successor = '', date: on = '', kind = '', weight: share = '' } = row.values;
    const before = faults.count();
    const weight = share === '' ? 1 : Number(share);
    if (!isDay(on)) faults.row(row, 'date', `"${on}" is not a day (YYYY-MM-DD)`);
    if (!(weight > 0 && weight <= 1)) faults.row(row, 'weight', `"${share}" is not a share above 0 and up to 1`);
    if (kind !== '' && !(successionKinds as readonly string[]).includes(kind)) {
      faults.row(row, 'kind', `"${kind}" is none of ${successionKinds.join(', ')}`);
    }
    if (faults.count() > before) return [];
    const [old, next] = [unitNamed(predecessor, addDays(on, -1), units), unitNamed(successor, on, units)];
    if (old?.to !== on) faults.row(row, 'predecessor', `no unit ${predecessor} ends with valid_to ${on}`);
    if (!next) faults.row(row, 'successor', `no unit ${successor} stands on ${on}`);
    else if (next.from === undefined)
      faults.row(row, 'successor', `${successor} needs a valid_from: it took over on ${on}`);
    if (!old || !next || faults.count() > before) return [];
    given.set(old.id, { sum: (given.get(old.id)?.sum ?? 0) + weight, row });
    const named = (kind === '' ? (weight < 1 ? 'SPLIT' : 'MERGE') : kind) as SuccessionKind;
    return [{ predecessorId: old.id, successorId: next.id, on, kind: named, weight }];
  });
  for (const { sum, row } of given.values()) {
    if (Math.abs(sum - 1) < 1e-9) continue;
    faults.row(row, 'weight', `the shares of ${row.values['predecessor']} add up to ${sum}, not 1`);
  }
  return successions;
}
