import type { ReadMark } from '#server';
import { readHeadMark } from '#store';
import type { Hub } from './hub.js';

/**
 * What the server's kept answers depend on. Where values of late reporters are withheld, every number follows the
 * deliveries and not only the snapshot, so that every write counts.
 */
export function readAnswerMark(hub: Promise<Hub>): ReadMark {
  return async () => {
    const { database, settings } = await hub;
    const mark = await readHeadMark(database.readers);
    const policies = [settings.lateness, ...settings.sources.map(({ lateness }) => lateness)];
    if (!mark || policies.every((lateness) => lateness?.mode !== 'withhold')) return mark;
    return { ...mark, snapshot: `${mark.snapshot} ${mark.writes}` };
  };
}
