import type { LogFields, Logger } from '#kernel';
import type { PublishedBatch } from '#publish';
import type { SnapshotBooks } from '#store';
import type { ErrorParcel } from './error-parcel.js';

/** What the thread's publisher is made with. */
export interface PublisherOrder {
  /** Address of the database, at its schema. */
  readonly url: string;
  readonly batchRows: number;
  readonly idleMs: number;
}

/** From the hub to the thread, obeyed in the order sent; each is answered under its number. */
export type PublisherTask =
  | { readonly type: 'migrate'; readonly url: string }
  | { readonly type: 'open'; readonly order: PublisherOrder }
  | { readonly type: 'follow'; readonly books: SnapshotBooks }
  | { readonly type: 'start' | 'drain' | 'stop' };

export interface PublisherCall {
  readonly id: number;
  readonly task: PublisherTask;
}

/** From the thread to the hub: answers, what was published, lines for the log. */
export type PublisherNews =
  | { readonly type: 'done'; readonly id: number; readonly rows: number }
  | { readonly type: 'refused'; readonly id: number; readonly error: ErrorParcel }
  | { readonly type: 'batch'; readonly batch: PublishedBatch }
  | { readonly type: 'recounted'; readonly fact: string; readonly done: number; readonly total: number }
  | { readonly type: 'log'; readonly level: keyof Logger; readonly fields: LogFields; readonly message: string };
