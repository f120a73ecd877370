import { publishedIndicator } from './published-indicator.js';

/**
 * State budget revenue in the area, billions of dong.
 *
 * The warehouse's published document shows no code for it: this is the code of the generated catalogue, and a real
 * installation's code is mapped to it in that source's configuration.
 */
export const budgetRevenue = publishedIndicator('budget_revenue', 'BPC_KTXH_TTNSNN');
