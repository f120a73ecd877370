import type { Settings, SourceSettings } from '#config';
import { GianhError } from '#kernel';
import type { IntakeSource } from '#intake';
import {
  adapters,
  createHttpClient,
  createMappedSieve,
  createSieve,
  createSubjectHasher,
  type HashKey,
} from '#sources';

/** One configured source as the intake works with it. `id` is the number the store gave it. */
export function createIntakeSource(
  source: SourceSettings,
  id: number,
  { limits }: Pick<Settings, 'limits'>,
  hashKey: HashKey,
): IntakeSource {
  const adapter = adapters.find(({ system }) => system === source.system);
  if (!adapter) throw new GianhError('GIANH_CONFIG_INVALID', `No adapter speaks the system ${source.system}.`);
  const hash = createSubjectHasher([hashKey]);
  return {
    id,
    name: source.name,
    adapter,
    createSieve: () => createMappedSieve(createSieve(adapter.fieldTables, hash), source.mapping),
    mapping: source.mapping.fields,
    deleteShare: limits.deleteShare,
    limits: {
      maxBytes: maximumFile,
      maxUnpackedBytes: limits.zipBytes,
      maxZipRatio: limits.zipRatio,
      maxXmlDepth: limits.xmlDepth,
    },
    folder: source.folder,
    pull: source.url === undefined ? undefined : pullOf(source, source.url),
    keepDays: source.keepDays,
    schedule: source.schedule,
    expectedBy: source.expectedBy,
  };
}

/** Files are read in bounded memory; this bound only stops what cannot be a delivery. */
const maximumFile = 64 * 1024 ** 3;

const largestAnswer = 256 * 1024 ** 2;

function pullOf(source: SourceSettings, url: string): NonNullable<IntakeSource['pull']> {
  const { username, password, pageSize } = source;
  return {
    settings: { url, username, password, pageSize },
    http: createHttpClient({
      timeoutMs: source.timeoutMs,
      rateLimitPerSecond: source.rateLimit,
      retries: 4,
      breaker: { failures: 8, coolDownMs: 30_000 },
      maxBytes: largestAnswer,
    }),
  };
}
