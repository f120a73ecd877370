export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './postgres/embedded/start-embedded-postgres.js';
export { runningPostgresUrl } from './postgres/embedded/running-postgres-url.js';
export { assertServerVersion, checkServerVersion } from './postgres/assert-server-version.js';
export { copyInto } from './postgres/copy-into.js';
export { createOrm, type MigrationEntry } from './postgres/create-orm.js';
export { createPool, type PoolOptions } from './postgres/create-pool.js';
export { encodeCopyRow } from './postgres/encode-copy-row.js';
export { inTransaction } from './postgres/in-transaction.js';
export { migrate } from './postgres/migrate.js';
