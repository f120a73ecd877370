import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readSettings } from '#config';
import { checkServerVersion } from '#store';
import { isThere, root, textOf } from './tracked-files.js';

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile_inline: string };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly environment: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly volumes: readonly string[];
  readonly healthcheck: { readonly test: readonly string[]; readonly interval: string; readonly retries: number };
}

interface Compose {
  readonly services: Readonly<Record<'hub' | 'database', Service>>;
  readonly volumes: Readonly<Record<string, null>>;
}

const { services, volumes } = parse(textOf('docker-compose.yml'), { strict: true, uniqueKeys: true }) as Compose;
const { hub, database } = services;

/** What compose puts in for `${NAME:-default}` when nothing is set. */
const filledIn = (value: string | number): string => String(value).replace(/\$\{\w+:-([^}]*)\}/g, '$1');
const environment = Object.fromEntries(Object.entries(hub.environment).map(([name, value]) => [name, filledIn(value)]));

describe('docker-compose.yml', () => {
  it('has the hub and a PostgreSQL it works with, each with a health check, and named volumes', () => {
    expect(Object.keys(services)).toEqual(['hub', 'database']);
    for (const { healthcheck, volumes: mounted } of [hub, database]) {
      expect(['CMD', 'CMD-SHELL']).toContain(healthcheck.test[0]);
      expect(healthcheck).toMatchObject({ interval: expect.stringMatching(/^\d+s$/), retries: expect.any(Number) });
      for (const volume of mounted) expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
    }
    expect(hub.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(checkServerVersion(Number(/^postgres:(\d+)$/.exec(database.image!)![1]))).toBeGreaterThan(0);
  });

  it('publishes the hub on loopback only, and the database nowhere', () => {
    const { port } = readSettings({ env: environment, cwd: root });
    expect(hub.ports).toEqual([`127.0.0.1:${port}:${port}`]);
    expect(hub.healthcheck.test.join(' ')).toContain(`http://127.0.0.1:${port}/health/ready`);
    expect(database.ports).toBeUndefined();
  });

  it('gives the hub settings it accepts, and the database it is to use', () => {
    const { databaseUrl, home } = readSettings({ env: environment, cwd: root });
    const { username, password, hostname, pathname } = new URL(databaseUrl!);
    expect(services).toHaveProperty(hostname);
    const { POSTGRES_USER, POSTGRES_DB, POSTGRES_PASSWORD } = database.environment;
    expect([username, pathname.slice(1), password]).toEqual([POSTGRES_USER, POSTGRES_DB, filledIn(POSTGRES_PASSWORD!)]);
    expect(hub.volumes).toContain(`hub:${home}`);
  });

  it('builds the hub from files that are there', () => {
    const copies = hub.build!.dockerfile_inline.matchAll(/^COPY (.+) \S+$/gm);
    const copied = [...copies].flatMap(([, paths]) => paths!.split(' '));
    expect(copied).toContain('package-lock.json');
    for (const path of copied) expect({ path, there: isThere(path) }).toEqual({ path, there: true });
  });
});
