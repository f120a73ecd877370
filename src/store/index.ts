export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './postgres/embedded/start-embedded-postgres.js';
export { runningPostgresUrl } from './postgres/embedded/running-postgres-url.js';
