import type { Measure } from '../../fact/measure.js';
import type { GovernanceIndex } from '../index-score.js';

/**
 * Total score, rank and band of one governance index, as published: never added, restated or worked out.
 *
 * `series` tells which figures may be differenced (`indexSeries`).
 */
export function publishedIndex(name: string, indexName: GovernanceIndex): readonly Measure[] {
  const figure = {
    type: 'PUBLISHED',
    record: 'index_score',
    preference: 'preference',
  } as const;
  const total = { indexName, component: 'TOTAL' };
  return [
    { ...figure, key: `${name}_score`, value: 'score', where: { ...total, saysScore: 'true' }, series: 'scoreSeries' },
    { ...figure, key: `${name}_rank`, value: 'rank', where: { ...total, saysRank: 'true' }, series: 'rankSeries' },
    {
      ...figure,
      key: `${name}_band`,
      value: 'bandLevel',
      where: { ...total, saysBand: 'true' },
      series: 'scoreSeries',
    },
  ];
}
