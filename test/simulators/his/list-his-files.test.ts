import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readAreaSeeds, readCalendarSeeds, readRegisterSeeds } from '#config';
import {
  calmKnobs,
  createWorld,
  deliverHisFiles,
  type HisFile,
  hisFaults,
  type Knobs,
  listHisFiles,
} from '#simulators';
import { spoilSending } from '../../../src/simulators/his/spoil-sending.js';
import { listEncounters } from '../../../src/simulators/his/list-encounters.js';
import { writeHoso } from '../../../src/simulators/his/write-hoso.js';

const seeds = new URL('../../../seeds/', import.meta.url).pathname;
const rows = {
  areas: readAreaSeeds(`${seeds}areas`),
  calendars: readCalendarSeeds(`${seeds}calendars`),
  registers: readRegisterSeeds(`${seeds}registers`),
};
const world = createWorld(rows, { seed: 7, secret: 'made up' });
const knobs = (over: Partial<Knobs>): Knobs => ({ ...calmKnobs, from: '2025-06-15', to: '2025-07-20', ...over });
const files = (over: Partial<Knobs> = {}): readonly HisFile[] => [...listHisFiles(world, knobs(over))];
const calm = files();
const batches = (all: readonly HisFile[]) => all.filter(({ name }) => name.startsWith('GIAMDINHHS'));
const hosos = (content: string) => content.split('<HOSO>').slice(1);
const declared = (content: string) => Number(/<SOLUONGHOSO>(\d+)/.exec(content)?.[1]);

/** The XML of one table of a HOSO. */
function tableOf(hoso: string, table: string): string | undefined {
  const payload = new RegExp(`<LOAIHOSO>${table}</LOAIHOSO><NOIDUNGFILE>([^<]+)`).exec(hoso)?.[1];
  return payload && Buffer.from(payload, 'base64').toString();
}

describe('the hospitals’ files', () => {
  it('are decided by seed and knobs', () => {
    expect(files()).toEqual(calm);
    expect(files({ seed: 2 })[0]!.content).not.toEqual(calm[0]!.content);
  });

  it('keep a day’s visits whatever history lies around them', () => {
    const keys = (all: readonly HisFile[]) =>
      new Set(
        batches(all).flatMap(({ content }) =>
          hosos(content).map((hoso) => /<MA_LK>([^<]+)/.exec(tableOf(hoso, 'XML1')!)![1]!),
        ),
      );
    const long = keys(files({ from: '2025-06-01', to: '2025-08-05' }));
    const short = keys(calm);
    expect(short.size).toBeGreaterThan(100);
    for (const key of short) expect(long).toContain(key);
  });

  it('hold at least 20,000 visits from 2020 to the end of 2026', () => {
    const encountersOf = listEncounters(world, knobs({}));
    let visits = 0;
    for (const month of ['2020-02', '2021-07', '2023-10', '2025-09', '2026-10']) {
      for (let day = 1; day <= 28; day++) {
        const date = `${month}-${String(day).padStart(2, '0')}`;
        for (const facility of world.facilities(date)) visits += encountersOf(date, facility).length;
      }
    }
    expect((visits / (5 * 28)) * 2_519).toBeGreaterThan(20_000);
  });

  it('declare as many HOSO as they have and come from nearly every facility of the day', () => {
    const all = files({ volume: 2 });
    for (const { content, encounters } of batches(all)) {
      expect(declared(content)).toBe(hosos(content).length);
      expect(encounters).toBe(hosos(content).length);
    }
    expect(new Set(all.map(({ folder }) => folder)).size).toBeGreaterThan(world.facilities('2025-07-20').length * 0.8);
  });

  it('follow QĐ 130, then 4750, then 3176', () => {
    const firstOf = (from: string, to: string) => {
      const hoso = hosos(batches(files({ from, to }))[0]!.content)[0]!;
      return { summary: tableOf(hoso, 'XML1')!, drugs: tableOf(hoso, 'XML2')! };
    };
    const early = firstOf('2024-05-01', '2024-05-31');
    expect(early.summary).not.toContain('NHOM_MAU');
    expect(early.summary).toMatch(/<MA_LOAI_KCB>\d</);
    expect(early.drugs).not.toContain('NGAY_TH_YL');
    const late = firstOf('2025-02-01', '2025-02-28');
    expect(late.summary.match(/<\w+>/g)).toHaveLength(67);
    expect(late.summary).toMatch(/<MA_LOAI_KCB>0\d</);
    expect(late.drugs).toContain('NGAY_TH_YL');
  });

  it('announce the visits of the last days, and only check-ins of those who have not left', () => {
    const all = files({ volume: 2, from: '2025-07-01' });
    const announced = all.filter(({ name }) => name.startsWith('CHECKIN'));
    expect(announced.some(({ content }) => content.includes('<CHI_TIEU_TRANG_THAI_KCB>'))).toBe(true);
    const inEnvelope = announced.flatMap(({ content }) => hosos(content).map((hoso) => tableOf(hoso, 'XML0')!));
    for (const text of inEnvelope) {
      expect(/<NGAY_VAO>(\d{8})/.exec(text)![1]! >= '20250714').toBe(true);
      expect(text).not.toContain('<MA_DOITUONG_KCB>2<');
    }
    for (const { content } of batches(all)) {
      for (const hoso of hosos(content))
        expect(/<NGAY_RA>(\d{8})/.exec(tableOf(hoso, 'XML1')!)![1]! < '20250720').toBe(true);
    }
  });

  it('name no person whose identity number could be real', () => {
    for (const { content } of batches(calm)) {
      for (const hoso of hosos(content)) expect(tableOf(hoso, 'XML1')).toMatch(/<SO_CCCD>000\d{9}</);
    }
  });
});

describe('the knobs', () => {
  it('volume makes more visits', () => {
    const visits = (all: readonly HisFile[]) => all.reduce((sum, { encounters }) => sum + encounters, 0);
    expect(visits(files({ volume: 3 })) / visits(calm)).toBeGreaterThan(2.3);
  });

  it('truncatedPages cuts a file off or miscounts it, and sends it again whole', () => {
    const all = batches(files({ truncatedPages: 1 }));
    const [again, first] = [
      all.filter(({ name }) => name.includes('guilai')),
      all.filter(({ name }) => !name.includes('guilai')),
    ];
    expect(again).toHaveLength(first.length);
    expect(first.some(({ content }) => !content.includes('</GIAMDINHHS>'))).toBe(true);
    expect(
      first.some(({ content }) => content.includes('</GIAMDINHHS>') && declared(content) > hosos(content).length),
    ).toBe(true);
    for (const { content } of again) expect(declared(content)).toBe(hosos(content).length);
  });

  it('duplicates sends encounters twice', () => {
    const count = (all: readonly HisFile[]) => batches(all).reduce((sum, { encounters }) => sum + encounters, 0);
    expect(count(files({ duplicates: 1 }))).toBe(2 * count(calm));
  });

  it('lateCorrections sends them first without the day of settlement and later with it', () => {
    const settled = new Map<string, boolean[]>();
    for (const { content } of batches(files({ lateCorrections: 1 }))) {
      for (const hoso of hosos(content)) {
        const text = tableOf(hoso, 'XML1')!;
        const key = /<MA_LK>([^<]+)/.exec(text)![1]!;
        settled.set(key, [...(settled.get(key) ?? []), /<NGAY_TTOAN>\d/.test(text)]);
      }
    }
    expect(settled.size).toBeGreaterThan(100);
    for (const sent of settled.values()) expect(sent).toEqual([false, true]);
  });

  it('dirtyRows spoils every kind of fault into something else than an honest record', () => {
    const facility = world.facilities('2025-07-10')[0]!;
    const encountersOf = listEncounters(world, knobs({ volume: 20 }));
    const encounter = encountersOf('2025-07-10', facility).find(({ kind, patient }) => kind === '03' && patient.card)!;
    const honest = { encounter, settled: true };
    for (const fault of hisFaults) {
      const spoiled = spoilSending(honest, fault, world.random(fault), world);
      expect({ fault, same: writeHoso(spoiled) === writeHoso(honest) }).toEqual({ fault, same: false });
    }
    const all = batches(files({ dirtyRows: 1 }));
    expect(all.some(({ content }) => hosos(content).some((hoso) => tableOf(hoso, 'XML0')))).toBe(true);
  });
});

describe('delivering', () => {
  const root = mkdtempSync(join(tmpdir(), 'gianh-his-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('puts whole files into one folder per facility and leaves out what was delivered before', async () => {
    const first = await deliverHisFiles({ world, knobs: knobs({}), root });
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/'));
    expect(names).toHaveLength(first.files);
    expect(names.every((name) => name.endsWith('.xml'))).toBe(true);
    const [one] = calm;
    expect(readFileSync(join(root, one!.folder, one!.name), 'utf8')).toBe(one!.content);
    const second = await deliverHisFiles({ world, knobs: knobs({}), root, deliveredUntil: '2025-07-20' });
    expect(second).toEqual({ files: 0, encounters: 0 });
  });
});
