import { GianhError } from '#kernel';
import type { AreaBookContents } from './area-book-contents.js';
import { covers, overlap } from './unit-validity.js';
import type { UnitVersion } from './unit-version.js';

/** What must hold for every answer of the book to have one meaning; all faults in one GIANH_SEED_INVALID. */
export function checkAreaBook(contents: AreaBookContents): void {
  const units = new Map(contents.units.map((unit) => [unit.id, unit]));
  const faults = [
    ...repeatedIds(contents.units),
    ...overlaps(contents.units),
    ...contents.units.flatMap((unit) => parentFaults(unit, units)),
    ...successionFaults(contents, units),
  ];
  if (faults.length === 0) return;
  throw new GianhError(
    'GIANH_SEED_INVALID',
    `The area book has ${faults.length} fault(s):\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    { faults },
  );
}

function repeatedIds(units: readonly UnitVersion[]): readonly string[] {
  const seen = new Map<number, string>();
  return units.flatMap(({ id, key }) => {
    const other = seen.get(id);
    seen.set(id, key);
    return other === undefined ? [] : [`${key} and ${other} have the same id ${id}.`];
  });
}

function overlaps(units: readonly UnitVersion[]): readonly string[] {
  const seen = new Map<string, UnitVersion[]>();
  return units.flatMap((unit) => {
    const versions = seen.get(`${unit.level} ${unit.code}`) ?? [];
    seen.set(`${unit.level} ${unit.code}`, [...versions, unit]);
    return versions
      .filter((other) => overlap(unit, other))
      .map((other) => `${unit.key} (${unit.nameVi}) and ${other.key} (${other.nameVi}) are valid on the same days.`);
  });
}

function parentFaults(unit: UnitVersion, units: ReadonlyMap<number, UnitVersion>): readonly string[] {
  if (unit.from !== undefined && unit.to !== undefined && unit.from >= unit.to)
    return [`${unit.key} ends before it begins.`];
  if (unit.parentId === undefined) return unit.level === 'PROVINCE' ? [] : [`${unit.key} has no parent.`];
  const parent = units.get(unit.parentId);
  if (parent === undefined) return [`${unit.key}: parent ${unit.parentId} is not in the book.`];
  if (covers(parent, unit)) return [];
  return [`${unit.key}: parent ${parent.key} does not cover its validity; record one version per parent.`];
}

function successionFaults(contents: AreaBookContents, units: ReadonlyMap<number, UnitVersion>): readonly string[] {
  const given = new Map<number, number>();
  const faults = contents.successions.flatMap(({ predecessorId, successorId, on, weight }) => {
    const predecessor = units.get(predecessorId);
    const successor = units.get(successorId);
    given.set(predecessorId, (given.get(predecessorId) ?? 0) + weight);
    const name = `${predecessor?.key ?? predecessorId} -> ${successor?.key ?? successorId}`;
    if (predecessor === undefined || successor === undefined) return [`Succession ${name}: unit not in the book.`];
    if (predecessor.to !== on) return [`Succession ${name}: the predecessor does not end on ${on}.`];
    if (successor.from === undefined || successor.from > on)
      return [`Succession ${name}: the successor does not stand on ${on}.`];
    return weight > 0 && weight <= 1 ? [] : [`Succession ${name}: weight ${weight} is not in (0, 1].`];
  });
  const unbalanced = [...given].filter(([, sum]) => Math.abs(sum - 1) > 1e-9);
  return [
    ...faults,
    ...unbalanced.map(
      ([id, sum]) => `${units.get(id)?.key ?? id}: the weights of its successors add up to ${sum}, not 1.`,
    ),
  ];
}
