import { expect } from '@jest/globals';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sweepFolder } from '#intake';
import { indexAdapter } from '#sources';
import type { Door } from '../door.js';
import { type Files, openFolder } from './folder-deliveries.js';

type Row = Readonly<Record<string, string>>;

const figure = (component: string, changes: Row = {}): Row => ({
  index: 'PAR_INDEX',
  year: '2021',
  area_code: '44',
  component,
  component_name: 'Tổng',
  score: '87.52',
  rank: '21',
  band: '',
  universe: '63',
  scale_min: '0',
  scale_max: '100',
  methodology: '2021',
  certainty: 'QUOTED',
  preferred: 'true',
  source: 'MOHA',
  source_text: '',
  quoted_on: '2022-05-25',
  revised_on: '2022-06-01',
  note: '',
  ...changes,
});
const later = { revised_on: '2022-07-01', score: '87.6' };
const keyOf = (component: string): string => `PAR_INDEX|2021|44|${component}|MOHA`;
const file = (name: string, ...rows: readonly Row[]): Files => {
  const columns = Object.keys(figure('TOTAL'));
  const lines = rows.map((row) => columns.map((column) => `"${row[column] ?? ''}"`).join(','));
  return { [`${name}.csv`]: `${[columns.join(','), ...lines].join('\n')}\n` };
};

/** Files with the figures of an index report. */
export const indexDoor: Door<Files> = {
  name: 'index, folder',
  adapter: indexAdapter,
  source: (hub) => hub.openSource(indexAdapter),
  open: (hub) => openFolder(hub, indexAdapter),
  samples: async () => ({
    first: file('1', ...['TOTAL', '1', '2', '3', '4'].map((component) => figure(component))),
    second: file('2', figure('TOTAL', { year: '2020', revised_on: '2021-07-01' }), figure('5')),
    newer: file('3', figure('TOTAL', later), figure('1', later)),
    oneBad: {
      delivery: file('4', figure('6'), figure('7', { score: '87,5' }), figure('8')),
      accepted: 2,
      code: 'BAD_NUMBER',
      mended: file('4b', figure('7')),
    },
    cutOff: { delivery: cut(file('5', figure('TOTAL'), figure('1'))), kept: 1, noticed: 'ROW' },
    alien: { delivery: { 'danh-ba.csv': 'ten,dien_thoai\nA,1\n' }, told: /REFUSED.*danh-ba\.csv.*no column index/ },
    canary: (mark) => {
      const [[name, content]] = Object.entries(file('6', figure('9'), figure('10', { score: 'x' }))) as [
        [string, string],
      ];
      const [head, ...lines] = content.trimEnd().split('\n');
      return { [name]: [`${head},nguoi_lap`, ...lines.map((line) => `${line},"${mark} A"`), ''].join('\n') };
    },
    dates: [
      {
        title: 'a figure counts on the last day of its year',
        delivery: file('7', figure('11')),
        kind: 'index_score',
        key: keyOf('11'),
        record: { year_last_day: '2021-12-31', quoted_on: '2022-05-25', event_day: '2021-12-31' },
      },
    ],
    codes: [
      {
        title: 'code 44 is the province of that year, whatever it means later',
        delivery: file('8', figure('12', { year: '2025', revised_on: '2026-05-01' }), figure('12')),
        kind: 'index_score',
        key: keyOf('12'),
        record: { area_code: '44', area_id: expect.any(Number) },
      },
    ],
    flagged: [
      {
        title: 'nothing is rewritten here: a figure without score and rank is kept as not found',
        delivery: file('9', figure('13', { score: '', rank: '', band: '' })),
        kind: 'index_score',
        key: keyOf('13'),
        record: { score: null, rank: null },
      },
    ],
    told: { good: /"outcome":"TAKEN".*done\/1\.csv/s, bad: /"rejected":1/ },
  }),
  polite: {
    promise: 'a file that is still being written is left alone',
    holds: async (hub) => {
      const { deliver, source, close } = await openFolder(hub, indexAdapter);
      await deliver(file('1', figure('14')));
      const aside = join(source.folder!, '2.csv.tmp');
      await writeFile(aside, 'not yet');
      expect(await sweepFolder(hub.deps, source, { settleMs: 0 })).toEqual([]);
      await rm(aside);
      await close?.();
    },
  },
};

/** Without its last line's end. */
function cut(files: Files): Files {
  const [[path, content]] = Object.entries(files) as [[string, string]];
  return { [path]: content.slice(0, -60) };
}
