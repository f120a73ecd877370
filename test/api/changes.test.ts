import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Json, serve, type Served } from '../server/support/serve.js';
import { dossierRow, officesOn, stepRow } from './support/sample-rows.js';
import { openTestHub, type TestHub } from './support/test-hub.js';

let hub: TestHub;
let served: Served;
/** Codes of offices of two districts, and the code of the first one's. */
let here: readonly string[];
let there: readonly string[];
const district = '450';

const day = '2021-07-05';

beforeAll(async () => {
  hub = await openTestHub('changes');
  const places = hub.hub.registers();
  const dongHoi = places.areaBook.resolve(district, day).id;
  const offices = officesOn(places, 'COMMUNE', day);
  const isHere = ({ unitId }: { unitId: number }): boolean => places.areaBook.unit(unitId).parentId === dongHoi;
  here = offices.filter(isHere).map(({ code }) => code);
  there = offices.filter((office) => !isHere(office)).map(({ code }) => code);
  served = await serve(hub.ports);
});
afterAll(async () => {
  await served?.close();
  await hub?.close();
});

interface Told {
  readonly pages: number;
  readonly changes: readonly Json[];
  readonly until: string;
}

/** All pages of the changes since a snapshot. */
async function changesSince(since: string, more = '', first = 3): Promise<Told> {
  const changes: Json[] = [];
  for (let [after, pages, until] = ['null', 1, '']; ; pages += 1) {
    const { body } = await served.ask(`{ changes(since: "${since}", first: ${first}, after: ${after} ${more}) {
      until pageInfo { hasNextPage endCursor }
      nodes { type id operation snapshot record { __typename ... on Dossier { id code status } ... on SourceRecord { key } } }
    } }`);
    expect(body.errors).toBeUndefined();
    const page = body.data.changes;
    changes.push(...page.nodes);
    if (until !== '') expect(page.until).toBe(until);
    until = page.until;
    if (!page.pageInfo.hasNextPage) return { pages, changes, until };
    after = JSON.stringify(page.pageInfo.endCursor);
  }
}

/** The dossiers of a place at a snapshot, as the list answers them. */
async function listed(until: string, area?: string): Promise<ReadonlyMap<string, string>> {
  const filter = area ? `filter: { area: "${area}" }` : '';
  const { body } = await served.ask(
    `{ dossiers(asOf: { snapshot: "${until}" }, first: 200 ${filter}) { nodes { id code status } } }`,
  );
  return new Map(body.data.dossiers.nodes.map(({ id, ...rest }: Json) => [id, JSON.stringify(rest)]));
}

/** A copy of dossiers that an application keeps. */
function createCopy(area?: string) {
  const held = new Map<string, string>();
  let since = '0';
  return {
    held,
    follow: async (first: number): Promise<void> => {
      const more = `types: [DOSSIER] ${area ? `area: "${area}"` : ''}`;
      const { changes, until } = await changesSince(since, more, first);
      for (const { id, operation, record } of changes) {
        if (operation === 'DELETE') {
          // What a copy does not hold it is not told to let go.
          expect(held.delete(id)).toBe(true);
        } else {
          const { code, status } = record;
          held.set(id, JSON.stringify({ code, status }));
        }
      }
      since = until;
      expect(held).toEqual(await listed(until, area));
    },
  };
}

describe('changes of records', () => {
  it('keep a copy equal to the list through loads, corrections, moves and deletions, of everything or of an area', async () => {
    const places = hub.hub.registers();
    const whole = createCopy();
    const part = createCopy(district);
    const versions = new Map<string, number>();
    // A small linear congruential generator: the same run every time.
    let seed = 20_211;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return (seed >>> 16) % below;
    };
    let moved = 0;
    for (let round = 0; round < 8; round += 1) {
      const rows = Array.from({ length: 12 }, () => {
        const code = `C-${next(30)}`;
        const version = (versions.get(code) ?? 0) + 1;
        versions.set(code, version);
        const inside = next(2) === 0;
        const office = (inside ? here : there)[next(3)]!;
        const row = dossierRow(places, office, code, day, { version, finished: next(2) === 0 ? 3 : undefined });
        moved += 1;
        return next(4) === 0 ? { ...row, deleted: true } : row;
      });
      for (const row of rows) await hub.publish([row]);
      // The one follows every round, the other now and then.
      await whole.follow(5);
      if (round % 3 === 2) await part.follow(2);
    }
    expect(moved).toBe(96);
    expect(whole.held.size).toBeGreaterThan(10);
    expect(part.held.size).toBeGreaterThan(2);
    expect(part.held.size).toBeLessThan(whole.held.size);
  }, 60_000);

  it('come once each, by snapshot, and stay what they were while batches are published between two pages', async () => {
    const places = hub.hub.registers();
    const before = await changesSince('0', '', 200);
    const { body } = await served.ask(`{ changes(since: "0", first: 4) { totalCount until pageInfo { endCursor } } }`);
    const { totalCount, until, pageInfo } = body.data.changes;
    expect(totalCount).toBe(before.changes.length);
    await hub.publish([
      dossierRow(places, here[0]!, 'NEW-1', day),
      stepRow(places, here[0]!, 'NEW-1', 1, '2021-07-06T03:00:00Z'),
    ]);
    const rest = await served.ask(
      `{ changes(since: "0", first: 200, after: "${pageInfo.endCursor}") { until nodes { type id snapshot } } }`,
    );
    expect(rest.body.data.changes.until).toBe(until);
    const told = before.changes.map(({ type, id, snapshot }) => ({ type, id, snapshot }));
    expect(rest.body.data.changes.nodes).toEqual(told.slice(4));
    expect(new Set(told.map(({ type, id }) => `${type} ${id}`)).size).toBe(told.length);
    const snapshots = told.map(({ snapshot }) => Number(snapshot));
    expect(snapshots).toEqual([...snapshots].sort((one, other) => one - other));

    const { changes } = await changesSince(until);
    expect(changes.map(({ type, operation }) => [type, operation])).toEqual([
      ['DOSSIER', 'UPSERT'],
      ['DOSSIER_STEP', 'UPSERT'],
    ]);
    expect(changes[1].record).toEqual({ __typename: 'SourceRecord', key: 'NEW-1|1' });
    expect((await changesSince(changes[0].snapshot)).changes).toEqual([]);
  });

  it('are refused since a snapshot that was let go, one that never was, and with a cursor of other changes', async () => {
    const code = async (asked: string): Promise<unknown> =>
      (await served.ask(`{ changes(${asked}) { nodes { id } } }`)).body.errors?.[0]?.extensions['code'];
    await hub.pool.query(`DELETE FROM snapshot WHERE n = 3`);
    expect(await code('since: "3"')).toBe('GIANH_SNAPSHOT_TOO_OLD');
    expect(await code('since: "999999"')).toBe('GIANH_UNKNOWN_SNAPSHOT');
    expect(await code('since: "-1"')).toBe('GRAPHQL_VALIDATION_FAILED');
    const { body } = await served.ask('{ changes(since: "0", first: 1) { pageInfo { endCursor } } }');
    const cursor = body.data.changes.pageInfo.endCursor;
    expect(await code(`since: "4", after: "${cursor}"`)).toBe('GIANH_BAD_CURSOR');
    expect(await code('since: "4", first: 0')).toBe('GIANH_PAGE_SIZE');
  });
});
