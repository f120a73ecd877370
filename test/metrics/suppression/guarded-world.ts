import type { MetricDefinition, MetricQuery, MetricTable } from '#metrics';
import { createCatalogue } from '../../../src/metrics/definition/create-catalogue.js';
import { worldDefinitions } from '../../support/world-catalogue.js';

const guard = (counted: string, by?: string): Partial<MetricDefinition> => ({
  suppression: { minN: 5, counted, ...(by === undefined ? {} : { by }) },
});

const guards: Readonly<Record<string, Partial<MetricDefinition>>> = {
  CASES_OPENED: guard('cases_opened', 'COLOUR'),
  CASES_OPEN: guard('cases_open'),
  COST_PER_CASE: guard('cases_closed'),
  CASE_DAYS_MEDIAN: guard('cases_closed'),
};

const named = (key: string): MetricDefinition => worldDefinitions.find((one) => one.key === key)!;

/**
 * The world's metrics with some of them guarded: cases opened, and cases closed, whose mean cost and median days are only
 * told together with how many they are. Cases opened again are part of those opened, guarded by nothing of their own.
 */
export const guardedCatalogue = createCatalogue([
  ...worldDefinitions.map((definition) => ({ ...definition, ...guards[definition.key] })),
  {
    ...named('CASES_OPENED'),
    key: 'AGAIN_SHARE',
    kind: 'RATIO',
    numerator: 'cases_again',
    denominator: 'cases_opened',
  },
  { ...named('CASES_OPENED'), key: 'LARGE_OPENED', where: [{ dimension: 'SIZE', in: ['L'] }] },
]);

/** The query as a viewer without access to records puts it. */
export const guarded = (query: MetricQuery): MetricQuery => ({ ...query, sight: 'GUARDED' });

/** What a table tells: per row its member and per value the number or the absence. */
export const toldBy = ({ rows }: MetricTable): readonly (readonly [string, readonly (number | string)[]])[] =>
  rows.map(({ dimensions, values }) => [
    dimensions[0]?.member ?? '',
    values.map(({ value, absence }) => value ?? absence!),
  ]);
