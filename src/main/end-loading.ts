import { inTransaction, publishStore, readHead } from '#store';
import type { Hub } from './hub.js';

/**
 * Says that the first load is over: from a new snapshot on, completeness no longer says *loading*. Snapshots taken during
 * the load keep saying it, so that an answer as of one of them stays what it was.
 */
export async function endLoading({ database, setLoading, registers, logger }: Hub): Promise<void> {
  await setLoading([]);
  const snapshot = await inTransaction(database.pool, async (client) => {
    const head = await readHead(client);
    return head.loading.length === 0 ? undefined : publishStore.takeSnapshot(client, 'LOADED', 0, registers().books);
  });
  if (snapshot !== undefined) logger.info({ snapshot }, 'the first load is over');
}
