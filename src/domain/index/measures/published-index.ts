import type { Measure } from '../../fact/measure.js';
import type { GovernanceIndex } from '../index-score.js';

/** Total score and rank of one governance index, as published: never added, restated or worked out. */
export function publishedIndex(name: string, indexName: GovernanceIndex): readonly Measure[] {
  const figure = {
    type: 'PUBLISHED',
    record: 'index_score',
    where: { indexName, component: 'TOTAL' },
    preference: 'preference',
  } as const;
  return [
    { ...figure, key: `${name}_score`, value: 'score' },
    { ...figure, key: `${name}_rank`, value: 'rank' },
  ];
}
