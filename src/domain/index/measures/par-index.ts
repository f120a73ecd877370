import { publishedIndex } from './published-index.js';

/** Public administration reform index of the Home Ministry: points of 100 and rank. */
export const parIndex = publishedIndex('par_index', 'PAR_INDEX');
