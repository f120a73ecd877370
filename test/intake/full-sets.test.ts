import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { acceptHeld, type IntakeSource, loadFile, rehearseFile } from '#intake';
import { vneduAdapter } from '#sources';
import { contentsOf, everything } from '../contract/contents.js';
import { enrolment, rosterZip, school, schoolClass, schoolYear } from '../contract/doors/roster-files.js';
import { createIntakeHub, type IntakeHub } from './intake-hub.js';

const twenty = Array.from({ length: 20 }, (_, index) => `E${index + 10}`);

describe('a delivery that is a full set', () => {
  let hub: IntakeHub;
  let source: IntakeSource;
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gianh-bulk-'));
    hub = await createIntakeHub('full sets');
    hub.clock.time = Date.parse('2020-10-02T03:00:00Z');
    source = await hub.openSource(vneduAdapter);
  });
  afterEach(async () => {
    await hub.close();
    await rm(folder, { recursive: true });
  });

  const bulk = async (on: string, ids: readonly string[], spoiled: readonly string[] = []): Promise<string> => {
    const path = join(folder, `${on}.zip`);
    const enrollments = ids.map((id) => enrolment(id, spoiled.includes(id) ? { beginDate: 'mùa thu' } : {}));
    const tables = { orgs: [school()], academicSessions: [schoolYear], classes: [schoolClass('C1')], enrollments };
    await writeFile(path, await rosterZip(tables, { mode: 'bulk', exportedAt: `${on}T08:00:00+07:00` }));
    return path;
  };
  const load = async (path: string) => {
    const taken = await loadFile(hub.deps, source, path);
    await hub.drain();
    return taken;
  };
  const standing = async (): Promise<readonly string[]> => {
    const { rows } = await hub.pool.query('SELECT natural_key FROM pupil_enrolment WHERE NOT deleted ORDER BY 1');
    return rows.map(({ natural_key: key }) => (key as string).split('|')[2]!);
  };

  it('deletes the known records it does not hold', async () => {
    await load(await bulk('2020-10-01', twenty));
    const taken = await load(await bulk('2020-10-08', twenty.slice(2)));
    expect(taken).toMatchObject({ outcome: 'TAKEN', deleted: 2 });
    expect(await standing()).toEqual(twenty.slice(2));
    expect((await hub.pool.query(`SELECT cause FROM snapshot ORDER BY n DESC LIMIT 1`)).rows[0].cause).toMatch(
      /FULL_SET/,
    );
  });

  it('brings a record back that a later set holds again', async () => {
    await load(await bulk('2020-10-01', twenty));
    await load(await bulk('2020-10-08', twenty.slice(1)));
    await load(await bulk('2020-10-15', twenty));
    expect(await standing()).toEqual(twenty);
  });

  it('comes to the same end when the older set comes last', async () => {
    const [older, newer] = [await bulk('2020-10-01', twenty), await bulk('2020-10-08', twenty.slice(1))];
    await load(newer);
    await load(older);
    expect(await standing()).toEqual(twenty.slice(1));
  });

  it('costs no record by a bad row', async () => {
    await load(await bulk('2020-10-01', twenty));
    await load(await bulk('2020-10-08', twenty, ['E10']));
    expect(await standing()).toEqual(twenty);
  });

  it('that would delete more than a tenth is held as a whole until somebody accepts it', async () => {
    await load(await bulk('2020-10-01', twenty));
    const path = await bulk('2020-10-08', [...twenty.slice(3), 'E99']);
    await expect(loadFile(hub.deps, source, path)).rejects.toMatchObject({ code: 'GIANH_DELIVERY_HELD' });
    await hub.drain();
    expect(await standing()).toEqual(twenty);
    expect(await acceptHeld(hub.deps, source)).toMatchObject([{ deleted: 3 }]);
    await hub.drain();
    expect(await standing()).toEqual([...twenty.slice(3), 'E99']);
  });

  it('is let through by loading it again with accept', async () => {
    await load(await bulk('2020-10-01', twenty));
    const path = await bulk('2020-10-08', twenty.slice(5));
    await expect(loadFile(hub.deps, source, path)).rejects.toMatchObject({ code: 'GIANH_DELIVERY_HELD' });
    expect(await loadFile(hub.deps, source, path, { accept: true })).toMatchObject({ deleted: 5 });
  });

  it('is rehearsed without a trace: accepted, rejected, unknown codes, deletions, what would be published', async () => {
    await load(await bulk('2020-10-01', twenty));
    const before = await everything(hub.pool);
    const rehearsal = await rehearseFile(
      hub.deps,
      source,
      await bulk('2020-10-08', [...twenty.slice(5), 'E98'], ['E98']),
    );
    expect(rehearsal).toMatchObject({ whole: true, held: true, rejected: [{ code: 'BAD_DATE' }] });
    expect(rehearsal.inbox.filter(({ deleted }) => deleted)).toHaveLength(5);
    expect(await everything(hub.pool)).toBe(before);
    const contents = await contentsOf(hub.pool);
    expect(contents['pupil_enrolment']).toHaveLength(20);
  });
});
