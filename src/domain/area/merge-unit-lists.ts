import type { UnitList, UnitRow } from './area-rows.js';
import type { RowFaults } from '../text/row-faults.js';
import { standsOn } from './unit-validity.js';
import { type AreaKind, type AreaLevel, areaLevels, type UnitVersion } from './unit-version.js';

/** A unit version that has no id yet. */
export type UnitDraft = Omit<UnitVersion, 'id' | 'parentId'> & { readonly parentKey?: string; readonly row: UnitRow };

/**
 * The unit versions of several lists, each once.
 *
 * A version that stands on several list days appears in each of them and must read the same in all. A unit whose start
 * is unknown is known below its parent only, so it begins no earlier than that parent (the wards of Đông Hà, a city
 * since 2009-08-12). A unit whose parent changed has one row per parent, with its own dates.
 */
export function mergeUnitLists(lists: readonly UnitList[], faults: RowFaults): readonly UnitDraft[] {
  const drafts = new Map<string, UnitDraft>();
  for (const list of lists) {
    const inList = new Map<string, UnitDraft>();
    const topDown = [...list.rows].sort((one, other) => depth(one) - depth(other));
    for (const row of topDown) {
      const draft = readUnit(row, inList, faults);
      if (inList.has(draft.code)) faults.add(row, 'code', `${draft.code} stands twice in this list`);
      if (!standsOn(draft, list.day))
        faults.add(row, 'valid_from', `is not valid on ${list.day}, the day of this list`);
      inList.set(draft.code, draft);
      const known = drafts.get(draft.key);
      if (known === undefined) drafts.set(draft.key, draft);
      else compare(known, draft, faults);
    }
  }
  return [...drafts.values()];
}

function readUnit(row: UnitRow, inList: ReadonlyMap<string, UnitDraft>, faults: RowFaults): UnitDraft {
  const { code, parent_code: parentCode, valid_from: validFrom, valid_to: validTo } = row.values;
  const parent = inList.get(parentCode);
  if (parentCode !== '' && parent === undefined) faults.add(row, 'parent_code', `${parentCode} is not in this list`);
  const from = validFrom === '' ? parent?.from : validFrom;
  return {
    key: `${code}@${from ?? ''}`,
    code,
    level: row.values.level as AreaLevel,
    kind: row.values.kind as AreaKind,
    nameVi: row.values.name_vi,
    nameEn: row.values.name_en,
    parentKey: parent?.key,
    from,
    to: validTo === '' ? undefined : validTo,
    row,
  };
}

const compared = ['level', 'kind', 'nameVi', 'nameEn', 'parentKey', 'to'] as const;

function compare(known: UnitDraft, draft: UnitDraft, faults: RowFaults): void {
  for (const field of compared) {
    if (known[field] === draft[field]) continue;
    const elsewhere = `${known.row.file}, line ${known.row.line}`;
    const problem = `is "${draft[field] ?? ''}" for ${draft.key}, but "${known[field] ?? ''}" in ${elsewhere}; give the changed unit its own valid_from`;
    faults.add(draft.row, field, problem);
  }
}

function depth(row: UnitRow): number {
  return areaLevels.indexOf(row.values.level as AreaLevel);
}
