import type { Measure } from '../../fact/measure.js';
import { publishedIndicator } from './published-indicator.js';

/**
 * The indicators of the warehouse that have measures, by their codes.
 *
 * BPC_KTXH_TDTTGRDP is the example of the warehouse's published document, which shows no other code: the others are
 * those of the generated catalogue, and a real installation's codes are mapped to them in that source's configuration.
 * Codes that the generated catalogue has not are named slots: an installation that publishes them has them counted.
 */
export const warehouseIndicators = {
  grdp_growth: 'BPC_KTXH_TDTTGRDP',
  budget_revenue: 'BPC_KTXH_TTNSNN',
  public_investment: 'BPC_KTXH_GNVDTC',
  industrial_production: 'BPC_KTXH_IIP',
  retail_sales: 'BPC_KTXH_TMBLHH',
  enterprises_new: 'BPC_DN_TLM',
  enterprises_dissolved: 'BPC_DN_GT',
  tourist_visits: 'BPC_DL_LKH',
  fishery_output: 'BPC_NN_SLTS',
  jobs_created: 'BPC_LD_GQVL',
  registered_capital: 'BPC_DN_VDK',
  investment_projects: 'BPC_DT_DACT',
  startups_supported: 'BPC_DN_HTKN',
  /** What the hub computes too: shown beside its own figure. */
  warehouse_city_reports_received: 'BPC_DT_PAHT',
  warehouse_dossier_on_time_rate: 'BPC_CCHC_TLDH',
} as const;

export const warehouseMeasures: readonly Measure[] = Object.entries(warehouseIndicators).flatMap(([name, code]) =>
  publishedIndicator(name, code),
);
