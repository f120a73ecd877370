import './typescript-hooks.js';

/** Stops the test run's server and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  const { stopTestServer } = await import('./test-server.js');
  await stopTestServer();
}
