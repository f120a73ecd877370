import type { SourceLookup, SourceSettings } from '#config';

/** The sources with the addresses at which their stand-ins can be asked about single records. */
export function withLookups(
  sources: readonly SourceSettings[],
  lookups: Readonly<Partial<Record<SourceSettings['system'], SourceLookup>>>,
): readonly SourceSettings[] {
  return sources.map((source) => ({ ...source, lookup: lookups[source.system] }));
}
