import type { CsvTable, CsvTableRow } from '#config';
import { type Day, isDay, standsOn, type UnitVersion } from '#domain';
import type { ModelFaults } from './model-faults.js';
import type { ModelLevels } from './model-levels.js';

interface Draft extends Omit<UnitVersion, 'parentId'> {
  readonly row: CsvTableRow;
  readonly parent: string;
}

/**
 * The unit versions of units.csv: code, name, level, parent (a code, or `code@valid_from` of one version), valid_from and
 * valid_to (the first day on which it no longer stands); an empty day is open. A code may come again for other days.
 */
export function readUnits(
  table: CsvTable | undefined,
  levels: ModelLevels,
  faults: ModelFaults,
): readonly UnitVersion[] {
  if (!table || !faults.columns(table, ['code', 'level'], ['name', 'parent', 'valid_from', 'valid_to'])) return [];
  const drafts = table.rows.flatMap((row, index) => draftOf(row, index + 1, levels, faults));
  const byKey = new Map<string, Draft>();
  for (const draft of drafts) {
    if (byKey.has(draft.key)) faults.row(draft.row, 'code', `${draft.key} is already there`);
    byKey.set(draft.key, draft);
  }
  const top = levels.of(levels.names[0]!);
  return drafts.map(({ row, parent, ...unit }) => {
    const above = parent === '' ? undefined : parentOf(parent, unit, drafts);
    if (parent !== '' && !above) {
      faults.row(row, 'parent', `no unit ${parent} stands as long as ${unit.key}; give one row per parent`);
    }
    if (parent === '' && unit.level !== top)
      faults.row(row, 'parent', `is empty, but only ${levels.names[0]} has none`);
    if (unit.to !== undefined && (unit.from ?? '') >= unit.to) faults.row(row, 'valid_to', 'is not after valid_from');
    return { ...unit, ...(above ? { parentId: above.id } : {}) };
  });
}

function draftOf(row: CsvTableRow, id: number, levels: ModelLevels, faults: ModelFaults): readonly Draft[] {
  const { code = '', name = '', level: named = '', parent = '' } = row.values;
  const level = levels.of(named);
  const [from, to] = (['valid_from', 'valid_to'] as const).map((field) => dayOf(row, field, faults));
  if (code === '') faults.row(row, 'code', 'is empty');
  if (level === undefined) faults.row(row, 'level', `"${named}" is none of ${levels.names.join(', ')}`);
  if (code === '' || level === undefined) return [];
  const shown = name === '' ? code : name;
  const key = `${code}@${from ?? ''}`;
  return [{ id, key, code, level, kind: level, nameVi: shown, nameEn: shown, from, to, row, parent }];
}

function dayOf(row: CsvTableRow, field: 'valid_from' | 'valid_to', faults: ModelFaults): Day | undefined {
  const text = row.values[field] ?? '';
  if (text === '' || isDay(text)) return text === '' ? undefined : text;
  faults.row(row, field, `"${text}" is not a day (YYYY-MM-DD)`);
  return undefined;
}

/** The version that is named, or the one of that code that stands for the whole of the child's days. */
function parentOf(parent: string, child: Pick<Draft, 'from' | 'to'>, drafts: readonly Draft[]): Draft | undefined {
  const named = drafts.filter(({ key, code }) => key === parent || code === parent);
  return named.find(
    (above) =>
      (above.from === undefined || (child.from !== undefined && above.from <= child.from)) &&
      (above.to === undefined || (child.to !== undefined && child.to <= above.to)),
  );
}

/** The unit a text names on a day: `code@valid_from` that one version, a code alone the version that stands on the day. */
export function unitNamed(name: string, day: Day, units: readonly UnitVersion[]): UnitVersion | undefined {
  return units.find(({ key }) => key === name) ?? units.find((unit) => unit.code === name && standsOn(unit, day));
}
