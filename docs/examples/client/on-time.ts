import { createGianhClient, OnTimeByDistrictDocument } from 'gianh/client';

/** The table of districts by their share of dossiers resolved on time, worst first, as lines of text. */
export async function onTimeLines(url: string): Promise<readonly string[]> {
  const hub = createGianhClient({ url });
  const { metrics } = await hub.ask(OnTimeByDistrictDocument);
  return metrics.rows.map(
    ({ area, values }) => `${area.name}: ${values.map(({ formatted }) => formatted).join(' · ')}`,
  );
}
