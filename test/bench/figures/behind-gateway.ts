import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { request } from 'undici';
import type { Bench } from '../bench.js';
import type { Figure, Finding } from '../figure.js';
import { pageDatabase } from '../hub/page-database.js';
import { nextMessage, startChild } from '../processes/run-child.js';
import { type Serving, startServing } from '../processes/serving.js';
import { landRegistryText } from '../../federation/support/land-registry-text.js';

const query = `{
  parcels(first: 50) {
    number squareMetres
    area { name }
    dossier { status receivedAt dueAt procedure { name } agency { name } }
  }
}`;

/** What a cross-graph query costs the hub, of all that it costs. */
export const behindGateway: Figure = {
  name: 'behind-gateway',
  about:
    "A query of 50 parcels of a made-up land registry with the hub's areas, dossiers, procedures and agencies through Hive Gateway over HTTP: the hub's own part of the CPU. Gateway, hub and land registry are processes apart.",
  run: async (bench): Promise<Finding> => {
    const hub = await startServing('./serve-pages.ts', bench.home, await pageDatabase(bench));
    const children: ChildProcess[] = [];
    try {
      return await measure(bench, hub, children);
    } finally {
      for (const child of children) child.kill('SIGKILL');
      await hub.close();
    }
  },
};

async function measure(bench: Bench, hub: Serving, children: ChildProcess[]): Promise<Finding> {
  const start = async (
    script: string,
    given: string,
  ): Promise<{ readonly child: ChildProcess; readonly url: string }> => {
    const child = startChild(`../../federation/support/${script}`, [given]);
    children.push(child);
    return { child, url: await nextMessage<string>(child) };
  };
  const land = await start('land-registry.ts', JSON.stringify(await parcelsOf(hub)));
  const gateway = await start('gateway.ts', await compose(bench, hub, land.url));
  const cpu = async (child: ChildProcess): Promise<number> => {
    const answer = nextMessage<NodeJS.CpuUsage>(child);
    child.send('use');
    const { user, system } = await answer;
    return user + system;
  };
  const used = async (): Promise<readonly [number, number, number]> => [
    (await hub.use()).cpu,
    await cpu(gateway.child),
    await cpu(land.child),
  ];

  const [rounds, requests] = bench.isQuick ? [3, 40] : [8, 300];
  const shares: number[] = [];
  const ofHub: number[] = [];
  const ofGateway: number[] = [];
  for (let round = -2; round < rounds; round += 1) {
    const before = await used();
    for (let sent = 0; sent < requests; sent += 1) await ask(gateway.url);
    const [own, between, beside] = (await used()).map((value, index) => (value - before[index]!) / 1_000 / requests);
    bench.say(
      `round ${round}: hub ${own!.toFixed(2)}, gateway ${between!.toFixed(2)}, land ${beside!.toFixed(2)} ms CPU`,
    );
    if (round < 0) continue;
    shares.push((100 * own!) / (own! + between! + beside!));
    ofHub.push(own!);
    ofGateway.push(between!);
  }
  return {
    measurements: [
      {
        what: "the hub's part of the CPU of all three",
        unit: '%',
        rounds: shares,
        target: { atMost: 50 },
        decimals: 1,
      },
      { what: 'CPU of the hub per query', unit: 'ms', rounds: ofHub },
      { what: 'CPU of the gateway per query', unit: 'ms', rounds: ofGateway },
    ],
    notes: [
      `Rounds of ${requests} queries one after the other, two to warm up; PostgreSQL's own time is not in it. The gateway asks the land registry once and the hub once per query, for all areas and dossiers.`,
    ],
  };
}

/** Fifty parcels that lie in the areas of fifty dossiers of the hub. */
async function parcelsOf(hub: Serving): Promise<readonly object[]> {
  const answer = JSON.parse(await hub.graphql('{ dossiers(first: 50) { nodes { code area { code } } } }')) as {
    data: { dossiers: { nodes: readonly { code: string; area: { code: string } }[] } };
  };
  const { nodes } = answer.data.dossiers;
  if (nodes.length !== 50) throw new Error(`The hub has ${nodes.length} dossiers.`);
  return nodes.map(({ code, area }, index) => ({
    number: `P-${index}`,
    areaCode: area.code,
    dossierCode: code,
    squareMetres: 100 + index,
  }));
}

/** Composes both graphs and answers the file of the supergraph. */
async function compose(bench: Bench, hub: Serving, landUrl: string): Promise<string> {
  const { body } = await request(`${hub.url}/subgraph`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  const { data } = (await body.json()) as { data: { _service: { sdl: string } } };
  const { supergraphSdl, errors } = composeServices([
    { name: 'gianh', url: `${hub.url}/subgraph`, typeDefs: parse(data._service.sdl) },
    { name: 'land', url: landUrl, typeDefs: parse(landRegistryText) },
  ]);
  if (!supergraphSdl) throw new Error(`The graphs do not compose: ${errors?.map(({ message }) => message).join('; ')}`);
  const file = join(bench.home, 'supergraph.graphql');
  writeFileSync(file, supergraphSdl);
  return file;
}

async function ask(url: string): Promise<void> {
  const { body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await body.json()) as {
    data?: { parcels: readonly { area?: { name?: string }; dossier?: { agency?: object } }[] };
    errors?: readonly object[];
  };
  const whole = data?.parcels.filter(({ area, dossier }) => area?.name && dossier?.agency).length;
  if (errors || whole !== 50)
    throw new Error(`The cross-graph query was not answered whole: ${JSON.stringify(errors)}`);
}
