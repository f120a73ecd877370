import type pg from 'pg';
import { registerSource, type SourceIdentity } from '../flow/register-source.js';

/** The numbers of the sources by name, given at the first meeting; cursors and what was delivered stay as they are. */
export async function saveSources(
  client: pg.ClientBase,
  sources: readonly SourceIdentity[],
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  for (const source of sources) ids.set(source.name, await registerSource(client, source));
  return ids;
}
