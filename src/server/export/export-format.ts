/** The kinds of file an export is written as. */
export const exportFormats = ['csv', 'xlsx', 'json', 'ndjson'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** Media types of the kinds. */
export const mediaTypes: Readonly<Record<ExportFormat | 'geojson', string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
};
