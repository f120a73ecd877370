import { describe, expect, it } from '@jest/globals';
import { writeZip } from '../reading/write-zip.js';
import { bulkTables, withTables } from './made-up-roster.js';
import { readDelivery, translateRows } from './read-delivery.js';

const header = 'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate';
const columns = 'metadata.vn.hocLuc,metadata.vn.thangDo,metadata.vn.lenLop,metadata.vn.soNgayNghi';

/** The enrolment that a line with these four values makes. */
async function enrolment(values: string) {
  const tables = withTables({
    'enrollments.csv': `${header},${columns}\ne1,,,c6a,truong,hs1,student,false,2020-09-05,${values}\n`,
  });
  const { rows } = await readDelivery(await writeZip(tables));
  return translateRows(rows).map(({ draft }) => draft!)[5]!;
}

/** The listing of a school that writes this for "đạt chuẩn quốc gia". */
async function listing(standard: string) {
  const orgs = bulkTables['orgs.csv']!.split('\n');
  const text = [`${orgs[0]},metadata.vn.datChuanQuocGia`, `${orgs[1]},`, `${orgs[2]},${standard}`, ''].join('\n');
  const { rows } = await readDelivery(await writeZip(withTables({ 'orgs.csv': text })));
  return translateRows(rows).map(({ draft }) => draft!)[0]!;
}

describe('what a closed year says of a pupil', () => {
  it.each([
    ['Khá,TT22,1,3', { studyResult: 'FAIR', resultScale: 'TT22', promoted: true, absentDays: '3' }],
    ['Yếu,TT58,0,"12,5"', { studyResult: 'WEAK', resultScale: 'TT58', promoted: false, absentDays: '12.5' }],
    ['Tốt,,Có,0', { studyResult: 'GOOD', resultScale: 'TT22', promoted: true, absentDays: '0' }],
    [',,,', { studyResult: undefined, promoted: undefined, absentDays: undefined }],
  ])('reads %s', async (values, fields) => {
    expect(await enrolment(values)).toMatchObject({ fields, flags: [] });
  });

  it.each([
    ['Khá,TT22,chưa xét,3', { promoted: undefined, absentDays: '3' }],
    ['Khá,TT22,1,nhiều', { promoted: true, absentDays: undefined }],
    ['Khá,TT22,1,367', { promoted: true, absentDays: undefined }],
  ])('leaves out and flags what it cannot read in %s, and keeps the pupil', async (values, fields) => {
    expect(await enrolment(values)).toMatchObject({ fields, flags: ['UNKNOWN_CODE'] });
  });
});

describe('a school of national standard', () => {
  it.each([
    ['1', true, []],
    ['0', false, []],
    ['Không', false, []],
    ['', undefined, []],
    ['mức 2?', undefined, ['UNKNOWN_CODE']],
  ])('is read from "%s" as %s', async (words, nationalStandard, flags) => {
    expect(await listing(words)).toMatchObject({ fields: { nationalStandard }, flags });
  });
});
