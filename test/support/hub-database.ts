import { createHash } from 'node:crypto';
import { prepareDatabase } from '#store';
import { migrations } from '../../src/store/migrations/migrations.js';
import { createTemplate, createTestDatabase, type TestDatabase } from './test-database.js';

/** A server that outlives the run (GIANH_TEST_SERVER_URL) may hold the template of other migrations. */
const template = `hub_${createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 12)}`;

/** Creates a database at the hub's schema, empty otherwise: a copy of one that is migrated once per test run. */
export async function createHubDatabase(name: string): Promise<TestDatabase> {
  await createTemplate(template, async (url) => void (await prepareDatabase(url)));
  return createTestDatabase(name, { template });
}
