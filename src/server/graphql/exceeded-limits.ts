import type { GraphqlSettings } from '#config';
import type { DocumentSize } from './document-size.js';

/** A limit that an operation is above. */
export interface ExceededLimit {
  /** Its setting under `graphql:`. */
  readonly limit: LimitName;
  readonly asked: number;
  readonly most: number;
}

export type LimitName = keyof DocumentSize | 'cost' | 'pageRows' | 'batch';

const sizes = [
  'tokens',
  'depth',
  'fields',
  'rootFields',
  'aliases',
  'repeats',
  'directives',
  'directivesPerField',
] as const satisfies readonly (keyof DocumentSize)[];

/** The limits that a document is above; none for most. */
export function exceededLimits(size: DocumentSize, limits: GraphqlSettings): readonly ExceededLimit[] {
  return sizes
    .filter((limit) => size[limit] > limits[limit])
    .map((limit) => ({ limit, asked: size[limit], most: limits[limit] }));
}
