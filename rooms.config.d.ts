/** One row of the rooms table; the fields are explained in rooms.config.js. */
export interface Room {
  readonly name: string;
  readonly loads: 'every' | readonly string[];
  readonly names: readonly string[];
  readonly packages: readonly string[];
  readonly pure?: true;
  readonly entry?: true;
}

export declare const rooms: readonly Room[];
