import { publishedIndicator } from './published-indicator.js';

/** Growth of the gross regional domestic product, percent (BPC_KTXH_TDTTGRDP, the example of the warehouse's document). */
export const grdpGrowth = publishedIndicator('grdp_growth', 'BPC_KTXH_TDTTGRDP');
