import { createPublisher, type PublishContext } from '#publish';
import type { HubRegisters } from '../hub-registers.js';
import type { HubPublisher, HubPublisherParts } from './hub-publisher.js';
import { publishContext } from './publish-context.js';

/** A publisher in this thread, over the hub's own connections and books: for commands, which end when it has. */
export function openPublisherHere({
  database,
  settings,
  logger,
  onBatch,
  onRecounted,
}: HubPublisherParts): HubPublisher {
  let followed: HubRegisters | undefined;
  let context: PublishContext;
  let loading: readonly string[] = [];
  const publisher = createPublisher({
    pool: database.pool,
    context: () => context,
    ...settings.publish,
    logger,
    onBatch,
    onRecounted,
  });
  return {
    ...publisher,
    follow: async (registers, names) => {
      loading = names;
      if (registers !== followed) context = publishContext(registers, () => loading);
      followed = registers;
    },
  };
}
