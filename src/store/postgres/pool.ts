import type pg from 'pg';

/** A pool of connections and one connection of it, under names that other rooms may use without loading the driver. */
export type Pool = pg.Pool;
export type PoolClient = pg.PoolClient;
