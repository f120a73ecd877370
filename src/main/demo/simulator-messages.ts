import type { Knobs } from '#simulators';

/** What the thread of the stand-ins is started with. */
export interface SimulatorOrder {
  /** The data folder. */
  readonly home: string;
  readonly secret: string;
  readonly knobs: Knobs;
  readonly folders: { readonly his: string; readonly vnedu: string };
}

/** Where a stand-in answers, and as whom it is asked. */
export interface SimulatorLogin {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/** From the hub: write the files of the folder sources; it takes pushes now, push. */
export type SimulatorTask = { readonly type: 'write' } | { readonly type: 'push'; readonly oneStopUrl: string };

/** From the thread: where the operations centre and the one-stop system answer, how far deliveries are, what is complete. */
export type SimulatorNews =
  | ({ readonly type: 'ioc' } & SimulatorLogin)
  | ({ readonly type: 'portal' } & SimulatorLogin)
  | { readonly type: 'progress'; readonly task: string; readonly done: number; readonly total: number }
  | { readonly type: 'delivered'; readonly source: 'one-stop' | 'his' | 'vnedu' }
  | { readonly type: 'failed'; readonly message: string };
