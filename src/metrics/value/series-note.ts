import type { PopulationSeries } from '#domain';
import type { Bilingual } from '../definition/metric-definition.js';

const populations: Readonly<Record<PopulationSeries, Bilingual>> = {
  CENSUS_2019: {
    vi: 'Tính trên dân số Tổng điều tra năm 2019; không so sánh với số tính trên dân số đăng ký năm 2025.',
    en: 'Per inhabitants of the census of 2019; not to be compared with figures per inhabitants registered in 2025.',
  },
  REGISTERED_2025: {
    vi: 'Tính trên dân số đăng ký năm 2025; không so sánh với số tính trên dân số Tổng điều tra năm 2019.',
    en: 'Per inhabitants registered in 2025; not to be compared with figures per inhabitants of the census of 2019.',
  },
};

/** What is to be known of a value: of its row, and which inhabitants it is told of. */
export function addSeriesNote(ofRow: Bilingual | undefined, series: string | undefined): Bilingual | undefined {
  const ofSeries = populations[series as PopulationSeries] as Bilingual | undefined;
  if (!ofRow || !ofSeries) return ofRow ?? ofSeries;
  return { vi: `${ofRow.vi} ${ofSeries.vi}`, en: `${ofRow.en} ${ofSeries.en}` };
}
