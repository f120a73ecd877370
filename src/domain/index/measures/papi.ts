import { publishedIndex } from './published-index.js';

/** Provincial governance and public administration performance index (CECODES, VFF, UNDP): points and rank. */
export const papi = publishedIndex('papi', 'PAPI');
