import pg from 'pg';

/** Runs `work` on a connection of its own and closes it. */
export async function withConnection<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'gianh-admin',
  });
  // A server that goes away between two statements must not end the hub by an unhandled event.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
