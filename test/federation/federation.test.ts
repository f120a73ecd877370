import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { composeServices } from '@theguild/federation-composition';
import { dossierRow, officesOn } from '../api/support/sample-rows.js';
import { openTestHub, type TestHub } from '../api/support/test-hub.js';
import { type Answer, type Json, serve, type Served } from '../server/support/serve.js';
import { countStatements } from '../support/count-statements.js';
import { landRegistryText } from './support/land-registry-text.js';
import { type Neighbour, startNeighbour } from './support/start-process.js';

const codes = Array.from({ length: 60 }, (_, index) => `F-${index}`);

let hub: TestHub;
let served: Served;
let statements: readonly string[] & { length: number };
let areaCodes: readonly string[];
let sdl: string;
beforeAll(async () => {
  hub = await openTestHub('federation');
  const { areaBook, organisations, procedures } = hub.hub.registers();
  const places = { areaBook, organisations, procedures };
  const offices = officesOn(places, 'COMMUNE', '2025-09-01');
  const procedureCode = procedures.on('2025-09-01')[0]!.code;
  areaCodes = offices.map(({ unitId }) => areaBook.unit(unitId).code);
  await hub.publish(
    codes.map((code, index) =>
      dossierRow(places, offices[index % 3]!.code, code, '2025-09-01', { finished: index % 7, procedureCode }),
    ),
  );
  statements = countStatements(hub.pool);
  served = await serve(hub.ports);
  ({ sdl } = ((await ask('{ _service { sdl } }')).data as Json)._service);
});
afterAll(async () => {
  await served?.close();
  await hub?.close();
});

/** Asks the subgraph door as a gateway does. */
async function ask(query: string, variables?: object, url = `${served.url}/subgraph`): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await answer.json()) as Answer;
}

const entities = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on Area { id areaCode: code name level } ... on Procedure { id code name } ... on Dossier { id code status area { name } }
    ... on Agency { id code } ... on Facility { id code } ... on School { id code }
  }
}`;

describe('the hub as a subgraph', () => {
  it('answers what the plain door answers, which knows nothing of federation', async () => {
    const plain = await served.ask('{ area(code: "44") { name } dossiers { totalCount } }');
    expect((await ask('{ area(code: "44") { name } dossiers { totalCount } }')).data).toEqual(plain.body.data);
    const { body } = await served.ask('{ __schema { types { name } queryType { fields { name } } } }');
    const names = [...body.data.__schema.types, ...body.data.__schema.queryType.fields].map(({ name }: Json) => name);
    expect(names.filter((name: string) => /^_[^_]/.test(name))).toEqual([]);
  });

  it('is no door where published operations only are answered', async () => {
    const closed = await serve(hub.ports, { acceptedDocuments: 'trusted' });
    const { errors } = await ask('{ _service { sdl } }', {}, `${closed.url}/subgraph`);
    await closed.close();
    expect(errors![0]!.extensions['code']).toBe('GIANH_NOT_FOUND');
  });

  it('finds every kind of entity by its code and again by its id', async () => {
    const { data } = (
      await served.ask(`{
        areas(first: 1) { nodes { code } } procedures(first: 1) { nodes { code } } dossiers(first: 1) { nodes { code } }
        agencies(first: 1) { nodes { code } } facilities(first: 1) { nodes { code } } schools(first: 1) { nodes { code } }
      }`)
    ).body;
    const types = ['Area', 'Procedure', 'Dossier', 'Agency', 'Facility', 'School'];
    const representations = Object.values(data as Json).map(({ nodes }: Json, index) => ({
      __typename: types[index],
      code: nodes[0].code,
    }));
    const byCode = await ask(entities, { representations });
    expect(byCode.errors).toBeUndefined();
    expect(byCode.data._entities).toEqual(
      representations.map((one) =>
        expect.objectContaining({
          __typename: one.__typename,
          [one.__typename === 'Area' ? 'areaCode' : 'code']: one.code,
        }),
      ),
    );
    const ids = byCode.data._entities.map(({ __typename, id }: Json) => ({ __typename, id }));
    expect((await ask(entities, { representations: ids })).data._entities).toEqual(byCode.data._entities);
  });

  it('costs as many statements for sixty entities as for two', async () => {
    const cost = async (count: number): Promise<number> => {
      (statements as string[]).length = 0;
      const representations = codes.slice(0, count).flatMap((code, index) => [
        { __typename: 'Dossier', code },
        { __typename: 'Area', code: areaCodes[index]! },
      ]);
      const { data, errors } = await ask(entities, { representations });
      expect(errors).toBeUndefined();
      expect(data._entities.map(({ code, areaCode }: Json) => code ?? areaCode)).toEqual(
        representations.map(({ code }) => code),
      );
      return statements.length;
    };
    expect([await cost(2), await cost(60)]).toEqual([2, 2]);
  });

  it('says null for what is not there and an error in the place of what cannot be read', async () => {
    const { data, errors } = await ask(entities, {
      representations: [
        { __typename: 'Area', code: '44' },
        { __typename: 'Area', code: '99999' },
        { __typename: 'Visit', id: 'x' },
        { __typename: 'Dossier' },
        { __typename: 'Dossier', id: Buffer.from('Area:44@').toString('base64url') },
        'nonsense',
      ],
    });
    expect(data._entities.map((one: Json) => one?.areaCode ?? null)).toEqual(['44', null, null, null, null, null]);
    expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(Array(4).fill('GIANH_BAD_ID'));
  });

  it('refuses more entities at once than the limit', async () => {
    const representations = Array.from({ length: 2_001 }, () => ({ __typename: 'Area', code: '44' }));
    const { errors } = await ask('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', {
      r: representations,
    });
    expect(errors![0]!.extensions).toMatchObject({ code: 'GIANH_PAGE_SIZE', limit: 2_000 });
  });
});

describe('two graphs behind Hive Gateway', () => {
  let folder: string;
  let land: Neighbour;
  let gateway: Neighbour;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gianh-supergraph-'));
    const parcels = codes.slice(0, 50).map((dossierCode, index) => ({
      number: index === 3 ? 'BROKEN' : `P-${index}`,
      areaCode: areaCodes[index % 3],
      dossierCode,
      squareMetres: 100 + index,
    }));
    land = await startNeighbour('land-registry.ts', JSON.stringify(parcels));
    const composed = composeServices([
      { name: 'gianh', url: `${served.url}/subgraph`, typeDefs: parse(sdl) },
      { name: 'land', url: land.url, typeDefs: parse(landRegistryText) },
    ]);
    expect(composed.errors ?? []).toEqual([]);
    const file = join(folder, 'supergraph.graphql');
    writeFileSync(file, composed.supergraphSdl!);
    gateway = await startNeighbour('gateway.ts', file);
  });
  afterAll(async () => {
    await gateway?.close();
    await land?.close();
    rmSync(folder, { recursive: true });
  });

  it('answers a query that goes from the land registry into the hub', async () => {
    (statements as string[]).length = 0;
    const { data, errors } = await ask(
      '{ parcels(first: 50) { number squareMetres area { name level } dossier { status procedure { name } } } }',
      {},
      gateway.url,
    );
    expect(errors).toBeUndefined();
    expect(statements.length).toBeLessThanOrEqual(4);
    const { area } = (await served.ask(`{ area(code: "${areaCodes[1]}") { name } }`)).body.data;
    expect(data.parcels).toHaveLength(50);
    expect(data.parcels[7]).toEqual({
      number: 'P-7',
      squareMetres: 107,
      area: { name: area.name, level: 'COMMUNE' },
      dossier: { status: 'FINISHED', procedure: { name: expect.any(String) } },
    });
  });

  it('answers a query that goes from the hub into the land registry', async () => {
    const { data, errors } = await ask(
      `{ area(code: "${areaCodes[0]}") { name parcelCount parcelSquareMetres } dossier(code: "F-59") { code parcel { number } } }`,
      {},
      gateway.url,
    );
    expect(errors).toBeUndefined();
    expect(data.area).toMatchObject({ parcelCount: 17, parcelSquareMetres: 17 * 100 + (16 * 17 * 3) / 2 });
    expect(data.dossier).toEqual({ code: 'F-59', parcel: null });
  });

  it('keeps what one graph answers when the other fails in one place, or is gone', async () => {
    const query = '{ dossiers(first: 60, orderBy: [CODE_ASC]) { nodes { code status parcel { number } } } }';
    const torn = await ask(query, {}, gateway.url);
    expect(torn.data.dossiers.nodes).toHaveLength(60);
    expect(torn.data.dossiers.nodes.filter(({ parcel }: Json) => parcel)).toHaveLength(49);
    expect(torn.errors!.map(({ message }) => message)).toEqual(['The page of the land book is torn.']);

    const refused = await ask(
      '{ area(code: "44") { name } node(id: "nonsense") { id } parcels(first: 1) { number } }',
      {},
      gateway.url,
    );
    expect(refused.data).toMatchObject({
      area: { name: expect.any(String) },
      node: null,
      parcels: [{ number: 'P-0' }],
    });
    expect(refused.errors!.map(({ extensions }) => extensions['code'])).toEqual(['GIANH_BAD_ID']);

    await land.close();
    const gone = await ask(query, {}, gateway.url);
    expect(gone.data.dossiers.nodes.map(({ status }: Json) => status)).toEqual(
      torn.data.dossiers.nodes.map(({ status }: Json) => status),
    );
    expect(gone.errors!.length).toBeGreaterThan(0);
  });
});
