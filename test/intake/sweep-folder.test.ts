import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanLanding, type IntakeSource, loadFile, readSourceStates, recoverSource, sweepFolder } from '#intake';
import { hisAdapter } from '#sources';
import { giamdinh, summary } from '../contract/doors/his-files.js';
import { createIntakeHub, type IntakeHub } from './intake-hub.js';

describe('a delivery folder', () => {
  let hub: IntakeHub;
  let source: IntakeSource;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gianh-sweep-'));
    hub = await createIntakeHub('sweep');
    hub.clock.time = Date.parse('2024-07-01T03:00:00Z');
    source = await hub.openSource(hisAdapter, { folder, expectedBy: '0 8 * * *' });
    await mkdir(join(folder, '00001'));
  });
  afterAll(async () => {
    await hub.close();
    await rm(folder, { recursive: true });
  });
  const put = (name: string, content: string): Promise<void> => writeFile(join(folder, '00001', name), content);
  const sweep = () => sweepFolder(hub.deps, source, { settleMs: 0 });
  const state = async () =>
    (await readSourceStates(hub.deps, [source])).find(({ name }) => name === source.name)!.state;

  it('that is empty leaves no run behind', async () => {
    expect(await sweep()).toEqual([]);
    expect((await hub.pool.query('SELECT count(*) AS n FROM run')).rows).toEqual([{ n: 0 }]);
  });

  it('gives each file to its sender and puts it away beside the sender', async () => {
    await put('GIAMDINHHS_1.xml', giamdinh(summary('A1')));
    expect(await sweep()).toMatchObject([{ outcome: 'TAKEN', reporter: '00001', accepted: 1 }]);
    expect(await readdir(join(folder, '00001'))).toEqual(['done']);
    const { rows } = await hub.pool.query('SELECT reporter_code, last_whole, rows FROM reporter_delivery');
    expect(rows).toEqual([{ reporter_code: '00001', last_whole: true, rows: 1 }]);
    expect(await state()).toBe('OK');
  });

  it('counts the same bytes again without reading them, under another name too', async () => {
    await put('GIAMDINHHS_1.xml', giamdinh(summary('A1')));
    await put('GIAMDINHHS_1b.xml', giamdinh(summary('A1')));
    expect(await sweep()).toMatchObject([{ outcome: 'REPEATED' }, { outcome: 'REPEATED' }]);
    expect((await hub.pool.query('SELECT repeats FROM delivery')).rows).toEqual([{ repeats: 2 }]);
    expect((await readdir(join(folder, '00001', 'done'))).length).toBe(3);
  });

  it('takes the others when one is refused', async () => {
    await put('a.pdf', '%PDF-1.7');
    await put('b.xml', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>');
    await put('c.xml', giamdinh(summary('A2')));
    expect(await sweep()).toMatchObject([{ outcome: 'REFUSED' }, { outcome: 'REFUSED' }, { outcome: 'TAKEN' }]);
    expect((await readdir(join(folder, '00001', 'failed'))).sort()).toEqual([
      'a.pdf',
      'a.pdf.txt',
      'b.xml',
      'b.xml.txt',
    ]);
    expect(await state()).toBe('INCOMPLETE');
  });

  it('never follows a link out of the folder', async () => {
    await symlink('/etc/hostname', join(folder, '00001', 'd.xml'));
    expect(await sweep()).toEqual([]);
    await rm(join(folder, '00001', 'd.xml'));
  });

  it('waits for a file that was written just now to be still', async () => {
    await put('e.xml', giamdinh(summary('A3')).slice(0, 200));
    const sweeping = sweepFolder(hub.deps, source, { settleMs: 300 });
    setTimeout(() => void put('e.xml', giamdinh(summary('A3'))), 100);
    expect(await sweeping).toEqual([]);
    await utimes(join(folder, '00001', 'e.xml'), new Date(0), new Date(0));
    expect(await sweepFolder(hub.deps, source, { settleMs: 300 })).toMatchObject([{ outcome: 'TAKEN' }]);
    expect(await state()).toBe('OK');
  });

  it('has one run at a time', async () => {
    const unlock = await hub.deps.store.lockSource(hub.pool, source.id);
    await expect(sweep()).rejects.toMatchObject({ code: 'GIANH_RUN_IN_PROGRESS' });
    await unlock!();
    expect(await sweep()).toEqual([]);
  });

  it('is late when nothing came when it was owed', async () => {
    hub.clock.time = Date.parse('2024-07-04T03:00:00Z');
    expect(await state()).toBe('LATE');
  });

  it('goes on after a start with what had landed when the hub was killed', async () => {
    const path = join(folder, '00001', 'f.xml');
    // Two rows are more than a part: it lands before it is resolved.
    await put('f.xml', giamdinh(summary('A4'), summary('A6')));
    const store = { ...hub.deps.store, settlePart: () => Promise.reject(new Error('killed')) };
    const deps = { ...hub.deps, partRows: 1, store };
    await expect(loadFile(deps, source, path)).rejects.toThrow('killed');
    await rm(path);
    await hub.pool.query(`UPDATE run SET state = 'RUNNING', ended_at = NULL WHERE id = (SELECT max(id) FROM run)`);
    expect(await state()).toBe('RUNNING');
    await recoverSource(hub.deps, source);
    await hub.drain();
    expect((await hub.pool.query(`SELECT count(*) AS n FROM visit WHERE natural_key = '00001|A4'`)).rows).toEqual([
      { n: 1 },
    ]);
    expect(await state()).toBe('FAILED');
  });

  it('forgets landed rows after the days it keeps them, but not rows that wait', async () => {
    await put('g.xml', giamdinh(summary('A5', { NGAY_VAO: 'hom qua' })));
    await sweep();
    await hub.drain();
    hub.clock.time += 13 * 86_400_000;
    expect(await cleanLanding(hub.deps, [source])).toBe(4 - 1);
    hub.clock.time += 2 * 86_400_000;
    expect(await cleanLanding(hub.deps, [source])).toBe(2);
    const { rows } = await hub.pool.query('SELECT d.name FROM delivery_part p JOIN delivery d ON d.id = p.delivery_id');
    expect(rows).toEqual([{ name: 'g.xml' }]);
  });
});
