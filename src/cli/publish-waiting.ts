import { setTimeout } from 'node:timers/promises';
import type { Hub } from '../main/hub.js';
import type { ProgressBoard } from './show-progress.js';

/** Publishes what waits in the inbox, or waits until the live hub beside this command has. */
export async function publishWaiting({ database, intake, publisher }: Hub, board: ProgressBoard): Promise<void> {
  const waiting = async (): Promise<number> =>
    (await intake.pool.query<{ n: number }>('SELECT count(*) AS n FROM inbox')).rows[0]!.n;
  const total = await waiting();
  if (total === 0) return;
  board.tell('records published', 0, total);
  if (database.shared) {
    for (let left = total; left > 0; left = await waiting()) {
      board.tell('records published', Math.max(0, total - left), total);
      await setTimeout(200);
    }
  } else await publisher.drain();
  board.tell('records published', total, total);
}
