import { setTimeout } from 'node:timers/promises';
import { GianhError } from '#kernel';
import type { Hub } from '../main/hub.js';
import type { ProgressBoard } from './show-progress.js';

/** Publishes what waits in the inbox, or waits until the live hub beside this command has. */
export async function publishWaiting({ database, intake, publisher }: Hub, board: ProgressBoard): Promise<void> {
  const waiting = async (): Promise<number> =>
    (await intake.pool.query<{ n: number }>('SELECT count(*) AS n FROM inbox')).rows[0]!.n;
  const total = await waiting();
  if (total === 0) return;
  board.tell('records published', 0, total);
  const elsewhere = database.shared || (await publisher.drain().then(() => false, isPublishedElsewhere));
  for (let left = elsewhere ? total : 0; left > 0; left = await waiting()) {
    board.tell('records published', Math.max(0, total - left), total);
    await setTimeout(200);
  }
  board.tell('records published', total, total);
}

/** Of an outside database only the publisher's lock tells that a hub is running beside this command. */
function isPublishedElsewhere(error: unknown): true {
  if (error instanceof GianhError && error.code === 'GIANH_ALREADY_RUNNING') return true;
  throw error;
}
