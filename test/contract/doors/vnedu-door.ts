import { expect } from '@jest/globals';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sweepFolder } from '#intake';
import { vneduAdapter as adapter } from '#sources';
import type { Door } from '../door.js';
import { type Files, openFolder } from './folder-deliveries.js';
import {
  enrolment,
  rosterZip,
  type RosterTables,
  school,
  schoolClass,
  schoolCode,
  schoolYear,
  teacher,
} from './roster-files.js';

const zip = async (name: string, tables: RosterTables): Promise<Files> => ({
  [`${schoolCode}/${name}.zip`]: await rosterZip({
    orgs: [school()],
    academicSessions: [schoolYear],
    classes: [schoolClass('C1')],
    ...tables,
  }),
});
const later = { dateLastModified: '2021-02-01T08:00:00.000Z' };
const enrolments = (...rows: readonly Readonly<Record<string, string>>[]): RosterTables => ({ enrollments: rows });
const keyOf = (id: string): string => `${schoolCode}|SY2020-2021|${id}`;

/** OneRoster zips that VNEdu puts into the folder of a school. */
export const vneduDoor: Door<Files> = {
  name: 'vnedu, folder',
  adapter,
  source: (hub) => hub.openSource(adapter),
  open: (hub) => {
    hub.clock.time = Date.parse('2021-08-02T03:00:00Z');
    return openFolder(hub, adapter);
  },
  samples: async () => ({
    first: await zip('1', { ...enrolments(enrolment('E1'), enrolment('E2'), enrolment('E3')), users: [teacher('T1')] }),
    second: await zip('2', enrolments(enrolment('E11'), enrolment('E12', { status: 'toBeDeleted' }))),
    newer: await zip(
      '3',
      enrolments(
        enrolment('E1', { ...later, endDate: '2021-01-31' }),
        enrolment('E2', { ...later, status: 'tobedeleted' }),
      ),
    ),
    oneBad: {
      delivery: await zip(
        '4',
        enrolments(enrolment('E21'), enrolment('E22', { beginDate: 'mùa thu' }), enrolment('E23')),
      ),
      accepted: 4,
      code: 'BAD_DATE',
      mended: await zip('4b', enrolments(enrolment('E22'))),
    },
    cutOff: { delivery: await cut(zip('5', enrolments(enrolment('E31')))), kept: 0, noticed: 'DELIVERY' },
    alien: {
      delivery: { [`${schoolCode}/danh-sach.xls`]: 'ÐÏ\u0011à' },
      told: /REFUSED.*danh-sach\.xls.*OneRoster/,
    },
    canary: (mark) =>
      zip('6', {
        orgs: [school({ name: `${mark} trường` })],
        classes: [schoolClass('C1', { title: `${mark} lớp của cô`, location: `${mark}` })],
        enrollments: ['E81', 'E82'].map((id) =>
          enrolment(id, {
            userSourcedId: `${mark}-${id}`,
            'metadata.vn.danToc': `${mark}`,
            'metadata.vn.maXa': `${mark}`,
            chuaTungCo: `${mark} unlisted`,
            beginDate: id === 'E82' ? 'mùa thu' : '2020-09-05',
          }),
        ),
        users: ['T81', 'T82'].map((id) =>
          teacher(`${mark}-${id}`, {
            username: `${mark}`,
            givenName: `${mark}`,
            familyName: `${mark}`,
            email: `${mark}@example.invalid`,
            sms: `${mark}09`,
            phone: `${mark}09`,
            identifier: `${mark}-code`,
            'metadata.vn.ngayVao': id === 'T82' ? 'mùa thu' : '2020-09-01',
          }),
        ),
        demographics: [{ sourcedId: `${mark}-E81`, birthDate: `${mark}`, sex: `${mark}`, cityOfBirth: `${mark}` }],
      }),
    dates: [
      {
        title: 'days as written, also as a spreadsheet leaves them',
        delivery: await zip('7', enrolments(enrolment('E41', { beginDate: '07/09/2020' }))),
        kind: 'pupil_enrolment',
        key: keyOf('E41'),
        record: { begin_day: '2020-09-07', flags: ['VALUE_NORMALISED'] },
      },
    ],
    codes: [
      {
        title: 'a result of no scale is flagged, the enrolment stays',
        delivery: await zip('8', enrolments(enrolment('E51', { 'metadata.vn.hocLuc': 'tuyệt vời' }))),
        kind: 'pupil_enrolment',
        key: keyOf('E51'),
        record: { study_result: null, flags: ['UNKNOWN_CODE'] },
      },
    ],
    flagged: [
      {
        title: 'an end before the beginning',
        delivery: await zip('9', enrolments(enrolment('E61', { beginDate: '2020-10-05', endDate: '2020-09-30' }))),
        kind: 'pupil_enrolment',
        key: keyOf('E61'),
        record: { flags: ['END_BEFORE_START'] },
      },
    ],
    told: { good: /"outcome":"TAKEN".*done\/1\.zip/s, bad: /"rejected":1/ },
  }),
  polite: {
    promise: 'a file that is still being written is left alone',
    holds: async (hub) => {
      const { deliver, source, close } = await openFolder(hub, adapter);
      await deliver(await zip('1', enrolments(enrolment('E71'))));
      const aside = join(source.folder!, schoolCode, '.2.zip');
      await writeFile(aside, 'not yet');
      expect(await sweepFolder(hub.deps, source, { settleMs: 0 })).toEqual([]);
      await rm(aside);
      await close?.();
    },
  },
};

/** Without its second half, and so without its directory. */
async function cut(files: Promise<Files>): Promise<Files> {
  const [[path, content]] = Object.entries(await files) as [[string, Buffer]];
  return { [path]: content.subarray(0, content.length / 2) };
}
