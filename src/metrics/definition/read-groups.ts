import {
  absentTreatments,
  type CompositeGroup,
  type CompositePart,
  treatedAbsences,
  type WhenAbsent,
} from './composite.js';
import type { DocumentReader } from './document-reader.js';

const points = { allowed: 'a number above 0', holds: (value: number) => Number.isFinite(value) && value > 0 };
const level = { allowed: 'a number', holds: (value: number) => Number.isFinite(value) };

/**
 * The groups of a composite. Whether the metrics they name exist is checked when all files are read
 * (`check-composites.ts`). A group may repeat the sum of its parts as `max_points`, as the law's text does.
 */
export function readGroups(reader: DocumentReader): readonly CompositeGroup[] {
  return Array.from({ length: reader.length('groups', 1) }, (_, index) => readGroup(reader, `groups[${index}]`));
}

function readGroup(reader: DocumentReader, path: string): CompositeGroup {
  reader.mapping(path, ['key', 'name', 'max_points', 'parts', 'when_absent']);
  const usual = readWhenAbsent(reader, `${path}.when_absent`);
  const parts = Array.from({ length: reader.length(`${path}.parts`, 1) }, (_, index) =>
    readPart(reader, `${path}.parts[${index}]`, usual),
  );
  if (reader.has(`${path}.max_points`)) {
    const said = reader.number(`${path}.max_points`, points);
    const sum = Number(parts.reduce((total, { maxPoints }) => total + maxPoints, 0).toFixed(6));
    if (said !== undefined && said !== sum)
      reader.refuse(`${path}.max_points`, `is ${said}, but its parts have ${sum}`);
  }
  return {
    key: reader.text(`${path}.key`) ?? '',
    name: reader.bilingual(`${path}.name`) ?? { vi: '', en: '' },
    parts,
  };
}

function readPart(reader: DocumentReader, path: string, usual: WhenAbsent): CompositePart {
  reader.mapping(path, ['metric', 'max_points', 'full_at', 'zero_at', 'scale', 'when_absent']);
  const value = (name: string, otherwise: number): number =>
    reader.has(`${path}.${name}`) ? (reader.number(`${path}.${name}`, level) ?? otherwise) : otherwise;
  const [fullAt, zeroAt] = [value('full_at', 100), value('zero_at', 0)];
  if (fullAt === zeroAt) reader.refuse(`${path}.full_at`, 'and zero_at must differ');
  return {
    metric: reader.text(`${path}.metric`) ?? '',
    maxPoints: reader.number(`${path}.max_points`, points) ?? 0,
    fullAt,
    zeroAt,
    scale: reader.has(`${path}.scale`) ? reader.text(`${path}.scale`) : undefined,
    whenAbsent: { ...usual, ...readWhenAbsent(reader, `${path}.when_absent`) },
  };
}

function readWhenAbsent(reader: DocumentReader, path: string): WhenAbsent {
  if (!reader.has(path) || !reader.mapping(path, treatedAbsences)) return {};
  const said = treatedAbsences.filter((absence) => reader.has(`${path}.${absence}`));
  return Object.fromEntries(said.map((absence) => [absence, reader.oneOf(`${path}.${absence}`, absentTreatments)]));
}
