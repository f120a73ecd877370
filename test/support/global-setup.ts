import './typescript-hooks.js';

/**
 * Starts the one PostgreSQL server of the whole test run; test files make their own databases on it
 * (`createTestDatabase`). Jest runs this outside its module registry, hence the hooks above and the late import.
 */
export default async function globalSetup(): Promise<void> {
  const { startTestServer } = await import('./test-server.js');
  process.env['GIANH_TEST_SERVER_URL'] = await startTestServer();
}
