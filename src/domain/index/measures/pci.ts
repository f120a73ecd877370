import { publishedIndex } from './published-index.js';

/** Provincial competitiveness index (VCCI): points of 100 and rank; only the first 30 provinces from 2023. */
export const pci = publishedIndex('pci', 'PCI');
