import type pg from 'pg';

/** A connection in a transaction, or the pool where one statement stands alone. */
export type Database = pg.ClientBase | pg.Pool;
