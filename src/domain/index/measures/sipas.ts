import { publishedIndex } from './published-index.js';

/** Satisfaction of people and organisations with administrative services (Home Ministry): percent and rank. */
export const sipas = publishedIndex('sipas', 'SIPAS');
