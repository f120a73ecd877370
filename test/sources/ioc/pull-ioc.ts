import {
  createHttpClient,
  createIocAdapter,
  createSieve,
  createSubjectHasher,
  type HttpLimits,
  type PulledPage,
  type SievedRow,
  type Translation,
} from '#sources';

const limits: HttpLimits = {
  timeoutMs: 20_000,
  retries: 4,
  rateLimitPerSecond: 1000,
  breaker: { failures: 50, coolDownMs: 1000 },
  maxBytes: 50_000_000,
  firstRetryMs: 1,
};

/** The adapter at a fixed hour. */
export const iocAt = (now: string): ReturnType<typeof createIocAdapter> =>
  createIocAdapter({ now: () => new Date(now) });

/** Runs one pull to its end and gives its pages. */
export async function pullIoc(
  source: { readonly url: string; readonly username?: string; readonly password?: string },
  asked: { readonly now: string; readonly cursor?: unknown; readonly pageSize?: number },
): Promise<readonly PulledPage[]> {
  const adapter = iocAt(asked.now);
  const sieve = createSieve(adapter.fieldTables, createSubjectHasher([{ id: 'k1', secret: 'made up' }]));
  const settings = { pageSize: asked.pageSize ?? 500, ...source };
  const pages: PulledPage[] = [];
  for await (const page of adapter.pull!.pages(settings, asked.cursor, sieve, createHttpClient(limits)))
    pages.push(page);
  return pages;
}

export const rowsOf = (pages: readonly PulledPage[], table: string): readonly SievedRow[] =>
  pages.flatMap(({ rows }) => rows).filter((row) => row.table === table);

export const translateAll = (rows: readonly SievedRow[]): readonly Translation[] =>
  rows.flatMap((row) => iocAt('2026-11-23T00:00:00Z').translate(row, { receivedAt: '2026-11-23T00:00:00Z' }));
