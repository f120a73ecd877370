import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#store';

/** A run of the bench: an embedded server of its own in a temporary folder. */
export interface Bench {
  /** Temporary folder, removed at the end. */
  readonly home: string;
  readonly isQuick: boolean;
  readonly say: (line: string) => void;
  /** Makes an empty database, or a copy of another that nobody is connected to, and answers its address. */
  readonly createDatabase: (name: string, copyOf?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Starts the server as an installation does: durable, with the hub's own settings. */
export async function openBench(isQuick: boolean, say: (line: string) => void): Promise<Bench> {
  const home = await mkdtemp(join(tmpdir(), 'gianh-bench-'));
  let server: EmbeddedPostgres | undefined;
  const close = async (): Promise<void> => {
    await server?.stop();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const started = (server = await startEmbeddedPostgres({ home }));
    const createDatabase = async (name: string, copyOf?: string): Promise<string> => {
      const client = new pg.Client({ connectionString: started.url });
      await client.connect();
      await client.query(`CREATE DATABASE bench_${name}${copyOf === undefined ? '' : ` TEMPLATE bench_${copyOf}`}`);
      await client.end();
      const url = new URL(started.url);
      url.pathname = `/bench_${name}`;
      return url.href;
    };
    return { home, isQuick, say, createDatabase, close };
  } catch (error) {
    await close();
    throw error;
  }
}
