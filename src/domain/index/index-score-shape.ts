import type { RecordShape } from '../record/record-shape.js';
import { deriveIndexScore } from './derive-index-score.js';

/** One row per index, year, area, component and source; natural key those five joined by `|`; `publisher` is the source's short name. */
export const indexScoreShape: RecordShape = {
  kind: 'index_score',
  sector: 'index',
  ruleVersion: 2,
  fields: [
    { name: 'indexName', type: 'text', required: true },
    { name: 'year', type: 'integer', required: true },
    { name: 'periodCode', type: 'text', required: true },
    { name: 'areaCode', type: 'text', required: true },
    { name: 'component', type: 'text', required: true },
    { name: 'componentName', type: 'text' },
    { name: 'score', type: 'decimal' },
    { name: 'rank', type: 'integer' },
    { name: 'band', type: 'text' },
    { name: 'universe', type: 'integer' },
    { name: 'scaleMin', type: 'decimal' },
    { name: 'scaleMax', type: 'decimal' },
    { name: 'methodology', type: 'text' },
    { name: 'certainty', type: 'text', required: true },
    { name: 'preferred', type: 'boolean', required: true },
    { name: 'publisher', type: 'text', required: true },
    { name: 'sourceText', type: 'text' },
    { name: 'quotedOn', type: 'day' },
    { name: 'note', type: 'text' },
  ],
  references: [{ name: 'area', register: 'AREA', field: 'areaId', required: true, placing: true }],
  derived: [
    { name: 'yearLastDay', type: 'day' },
    { name: 'preference', type: 'integer' },
    { name: 'isScored', type: 'boolean' },
    { name: 'bandLevel', type: 'integer' },
    { name: 'saysScore', type: 'boolean' },
    { name: 'saysRank', type: 'boolean' },
    { name: 'saysBand', type: 'boolean' },
    { name: 'scoreSeries', type: 'text' },
    { name: 'rankSeries', type: 'text' },
  ],
  derive: deriveIndexScore,
  indexes: [['indexName', 'year']],
};
