import type { SourceAdapter } from '../adapter/source-adapter.js';
import { indexFieldTables } from './fields.js';
import { readIndexFile } from './read-index-file.js';
import { translateIndexFigure } from './translate.js';

/** Governance indices, published once a year, as files of figures with their sources. */
export const indexAdapter: SourceAdapter = {
  system: 'index',
  fieldTables: indexFieldTables,
  folder: readIndexFile,
  translate: ({ values }) => [translateIndexFigure(values)],
};
