import { expect } from '@jest/globals';
import { readdir, rm, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sweepFolder } from '#intake';
import { hisAdapter } from '#sources';
import type { Door } from '../door.js';
import { type Files, openFolder } from './folder-deliveries.js';
import { giamdinh, summary } from './his-files.js';

const file = (name: string, content: string): Files => ({ [`00001/GIAMDINHHS_00001_${name}.xml`]: content });
const later = { NGAY_TTOAN: '202406081000', T_TONGCHI_BV: '0', MA_KHOA: 'K03' };

/** GIAMDINHHS files that a hospital puts into its folder. */
export const hisDoor: Door<Files> = {
  name: 'his, folder',
  adapter: hisAdapter,
  source: (hub) => hub.openSource(hisAdapter),
  open: (hub) => {
    hub.clock.time = Date.parse('2024-07-01T03:00:00Z');
    return openFolder(hub, hisAdapter);
  },
  samples: async () => ({
    first: file('1', giamdinh(...['A1', 'A2', 'A3', 'A4', 'A5'].map((key) => summary(key)))),
    second: file('2', giamdinh(summary('B1'), summary('B2', { MA_LOAI_KCB: '01', NGAY_VAO_NOI_TRU: '' }))),
    newer: file('3', giamdinh(summary('A1', later), summary('A2', later))),
    oneBad: {
      delivery: file('4', giamdinh(summary('C1'), summary('C2', { NGAY_VAO: 'hom qua' }), summary('C3'))),
      accepted: 2,
      code: 'BAD_DATE',
      mended: file('4b', giamdinh(summary('C2'))),
    },
    cutOff: {
      delivery: file('5', cut(giamdinh(summary('D1'), summary('D2'), summary('D3')))),
      kept: 2,
      noticed: 'DELIVERY',
    },
    alien: { delivery: { '00001/bao-cao.pdf': '%PDF-1.7' }, told: /REFUSED.*bao-cao\.pdf.*GIAMDINHHS \*\.xml/ },
    canary: (mark) =>
      file(
        '6',
        giamdinh(
          ...['E1', 'E2'].map((key) =>
            summary(key, {
              MA_BN: `${mark}1`,
              HO_TEN: `${mark} Nguyễn`,
              SO_CCCD: `${mark}2`,
              NGAY_SINH: key === 'E1' ? `19800315 ${mark}` : '198003150000',
              DIA_CHI: `${mark} đường`,
              DIEN_THOAI: `${mark}09`,
              MA_THE_BHYT: `${mark}3`,
              CHAN_DOAN_RV: `${mark} bệnh`,
              MA_BENH_CHINH: `${mark}4`,
              MA_TTDV: `${mark}5`,
              CHUA_TUNG_CO: `${mark}6`,
              NGAY_VAO: key === 'E2' ? 'khong phai' : '202406030815',
            }),
          ),
        ),
      ),
    dates: [
      {
        title: 'minutes, in the time of Vietnam; a year of birth may be all that is known',
        delivery: file('7', giamdinh(summary('F1', { NGAY_SINH: '195000000000' }))),
        kind: 'visit',
        key: '00001|F1',
        record: { admitted_at: '2024-06-03T01:15:00Z', discharged_at: '2024-06-07T03:00:00Z', birth_year: 1950 },
      },
    ],
    codes: [
      {
        title: 'a commune that nobody knows is kept as received and flagged',
        delivery: file('8', giamdinh(summary('G1', { MAXA_CU_TRU: '99999' }))),
        kind: 'visit',
        key: '00001|G1',
        record: {
          residence_commune_code: '99999',
          residence_unit_id: null,
          flags: expect.arrayContaining(['UNKNOWN_CODE']),
        },
      },
      {
        title: 'a commune of another time is kept and flagged as such',
        delivery: file(
          '9',
          giamdinh(
            summary('G2', {
              MAXA_CU_TRU: '18880',
              NGAY_VAO: '202506030815',
              NGAY_VAO_NOI_TRU: '202506030900',
              NGAY_RA: '202506071000',
              NGAY_TTOAN: '202506071030',
              MAXA: '',
            }),
          ),
        ),
        kind: 'visit',
        key: '00001|G2',
        record: { residence_commune_code: '18880' },
      },
    ],
    flagged: [
      {
        title: 'a discharge before the admission',
        delivery: file('10', giamdinh(summary('H1', { NGAY_RA: '202406011000', NGAY_TTOAN: '' }))),
        kind: 'visit',
        key: '00001|H1',
        record: { flags: expect.arrayContaining(['END_BEFORE_START']) },
      },
    ],
    told: { good: /"outcome":"TAKEN".*done\/GIAMDINHHS_00001_1\.xml/s, bad: /"rejected":1/ },
  }),
  polite: {
    promise: 'a file that is still being written is left alone, and done/ and failed/ are never read',
    holds: async (hub) => {
      const { deliver, source, close } = await openFolder(hub, hisAdapter);
      const folder = join(source.folder!, '00001');
      await deliver(file('1', giamdinh(summary('I1'))));
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'GIAMDINHHS_00001_2.xml.part'), giamdinh(summary('I2')));
      expect(await sweepFolder(hub.deps, source, { settleMs: 0 })).toEqual([]);
      expect((await readdir(folder)).sort()).toEqual(['GIAMDINHHS_00001_2.xml.part', 'done']);
      await rm(join(folder, 'GIAMDINHHS_00001_2.xml.part'));
      await close?.();
    },
  },
};

/** Without its last third: the last encounter is no longer whole. */
const cut = (content: string): string => content.slice(0, content.lastIndexOf('</NOIDUNGFILE>') - 20);
