import type { Day } from '#domain';
import type { ListRow } from '#store';
import { areaOfUnit } from '../area/area-of-unit.js';
import type { Books } from '../context/books.js';
import type { IndexEdition, IndexFigure } from './index-edition.type.js';

/** Stored fields that editions are made from. */
export const editionColumns = [
  'indexName',
  'year',
  'unitId',
  'component',
  'componentName',
  'score',
  'rank',
  'band',
  'universe',
  'scaleMin',
  'scaleMax',
  'methodology',
  'certainty',
  'preferred',
  'preference',
  'publisher',
  'quotedOn',
  'note',
] as const;

/** Figures as editions, by index, area and year; of several totals the one the metrics show speaks for the edition. */
export function presentEditions(rows: readonly ListRow[], { areas }: Books): readonly IndexEdition[] {
  const editions = new Map<string, ListRow[]>();
  for (const row of rows) {
    const name = [row['indexName'], row['year'], row['unitId']].join(' ');
    const edition = editions.get(name);
    if (edition) edition.push(row);
    else editions.set(name, [row]);
  }
  return [...editions.values()].map((figures) => {
    const ordered = [...figures].sort((a, b) => (b['preference'] as number) - (a['preference'] as number));
    const total = ordered.find((row) => row['component'] === 'TOTAL');
    const speaker = total ?? ordered[0]!;
    return {
      index: speaker['indexName'] as string,
      year: speaker['year'] as number,
      area: areaOfUnit(areas.unit(speaker['unitId'] as number)),
      score: number(total?.['score']),
      rank: total?.['rank'] as number | undefined,
      band: total?.['band'] as string | undefined,
      universe: speaker['universe'] as number | undefined,
      scaleMin: number(speaker['scaleMin']),
      scaleMax: number(speaker['scaleMax']),
      methodology: speaker['methodology'] as string | undefined,
      figures: figures.map(presentFigure),
    };
  });
}

function presentFigure(row: ListRow): IndexFigure {
  return {
    component: row['component'] as string,
    name: row['componentName'] as string | undefined,
    score: number(row['score']),
    rank: row['rank'] as number | undefined,
    band: row['band'] as string | undefined,
    certainty: row['certainty'] as string,
    preferred: row['preferred'] === true,
    publisher: row['publisher'] as string,
    quotedOn: row['quotedOn'] as Day | undefined,
    note: row['note'] as string | undefined,
  };
}

function number(value: unknown): number | undefined {
  return value === undefined ? undefined : Number(value);
}
