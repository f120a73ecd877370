import { type AreaLevel, areaLevels } from '#domain';
import type { DocumentReader } from '#metrics';

/** The model's own names of levels, highest first, and the level of the engine that each stands for. */
export interface ModelLevels {
  readonly names: readonly string[];
  readonly of: (name: string) => AreaLevel | undefined;
}

/** One level is the top, two are top and bottom, three are all that the engine knows. */
const placed: Readonly<Record<number, readonly AreaLevel[]>> = {
  1: ['PROVINCE'],
  2: ['PROVINCE', 'COMMUNE'],
  3: areaLevels,
};

/** `levels: [REGION, CLINIC]` of model.yaml; PROVINCE, DISTRICT and COMMUNE where it says nothing. */
export function readLevels(reader: DocumentReader): ModelLevels {
  const given = reader.has('levels')
    ? Array.from({ length: reader.length('levels', 1) }, (_, index) => reader.text(`levels[${index}]`))
    : areaLevels;
  const names = given.filter((name) => name !== undefined);
  if (names.length > 3) reader.refuse('levels', 'has more than three: the engine knows a top, a middle and a bottom');
  if (new Set(names).size < names.length) reader.refuse('levels', 'names a level twice');
  const levels = placed[names.length] ?? areaLevels;
  return { names, of: (name) => levels[names.indexOf(name)] };
}
