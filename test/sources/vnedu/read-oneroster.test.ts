import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { vneduAdapter } from '#sources';
import { writeZip } from '../reading/write-zip.js';
import { bulkTables, deltaTables, withTables } from './made-up-roster.js';
import { readDelivery, translateRows } from './read-delivery.js';

const school = '444500101';
const read = async (tables: Readonly<Record<string, string>>) => readDelivery(await writeZip(tables));
const draftsOf = async (tables: Readonly<Record<string, string>>) =>
  translateRows((await read(tables)).rows).map(({ draft, rejection }) => draft ?? rejection!);

describe('a OneRoster bulk delivery', () => {
  it('becomes listing, classes, staff accounts and pupils’ enrolments', async () => {
    const drafts = translateRows((await read(bulkTables)).rows).map(({ draft }) => draft!);
    expect(drafts.map(({ kind, key }) => [kind, key.replace(/[0-9a-f]{32}/, '#')])).toEqual([
      ['school_listing', `${school}|SY2020-2021`],
      ['school_class', `${school}|SY2020-2021|c6a`],
      ['school_class', `${school}|SY2020-2021|anh`],
      ['staff_account', `${school}|SY2020-2021|TEACHER|#`],
      ['staff_account', `${school}|SY2020-2021|ADMINISTRATOR|#`],
      ['pupil_enrolment', `${school}|SY2020-2021|e1`],
      ['pupil_enrolment', `${school}|SY2020-2021|e2`],
    ]);
    expect(new Set(drafts.map(({ version }) => version))).toEqual(new Set(['2020-09-10T10:00:00Z']));
    expect(drafts[5]).toMatchObject({
      day: '2020-09-05',
      codes: { school },
      subject: [expect.stringMatching(/^k1:[0-9a-f]{64}$/)],
      fields: {
        schoolCode: school,
        classCode: '6A',
        classType: 'HOMEROOM',
        grade: '6',
        schoolLevel: 'LOWER_SECONDARY',
        termCode: 'SY2020-2021',
        beginDay: '2020-09-05',
        endDay: undefined,
        studyStatus: 'Đang học',
      },
    });
    expect(drafts[6]!.fields).toMatchObject({ classType: 'SUBJECT', termCode: 'SY2020-2021-T2', grade: undefined });
    expect(drafts[4]!.fields).toMatchObject({ role: 'ADMINISTRATOR', enabled: false, beginDay: '2020-09-01' });
    expect(drafts[5]!.subject).toEqual(drafts[6]!.subject);
  });

  it('is the full set of its school in its school years', async () => {
    const set = { keyPrefix: `${school}|SY2020-2021|`, version: '2020-09-10T10:00:00Z' };
    expect((await read(bulkTables)).summary).toEqual({
      actual: 7,
      whole: true,
      incompleteBecause: undefined,
      reporter: school,
      unreadable: [],
      full: [
        { kind: 'pupil_enrolment', ...set },
        { kind: 'school_class', ...set },
        { kind: 'staff_account', ...set },
      ],
    });
  });

  it('that lost a line says nothing of what is missing from that table', async () => {
    const tables = withTables({ 'enrollments.csv': `${bulkTables['enrollments.csv']}e4,,,c6a\n` });
    const { summary, rows } = await read(tables);
    expect(summary.full!.map(({ kind }) => kind)).toEqual(['school_class', 'staff_account']);
    expect(summary.unreadable).toEqual([
      {
        code: 'UNREADABLE_ROW',
        position: 'enrollments.csv line 5',
        message: 'The line has 4 values where the header has 11 columns.',
      },
    ]);
    expect(rows).toHaveLength(7);
  });

  it('reads the same through marks, other line ends, other case, other order and decomposed header letters', async () => {
    const turned = Object.fromEntries(
      Object.entries(bulkTables).map(([name, text]) => {
        const [header, ...lines] = text.split('\n');
        return [
          `Dữ liệu/${name.toUpperCase()}`,
          `\uFEFF${[header!.toUpperCase().normalize('NFD'), ...lines].join('\r\n')}`,
        ];
      }),
    );
    expect(await draftsOf(turned)).toEqual(await draftsOf(bulkTables));
  });

  it('without a manifest counts as changes only, so that nothing is deleted', async () => {
    const { summary, rows } = await read(withTables({ 'manifest.csv': undefined }));
    expect(summary).toMatchObject({ whole: true, full: [] });
    expect(translateRows(rows)[0]!.draft!.version).toBe('2026-11-22T00:00:00Z');
  });

  it('gives chunks, never the whole file at once', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => `m${i},,,c6a,truong,hs${i},student,false,2020-09-05,,\n`).join(
      '',
    );
    const { largestChunk, rows } = await read(withTables({ 'enrollments.csv': bulkTables['enrollments.csv'] + many }));
    expect(rows).toHaveLength(3007);
    expect(largestChunk).toBe(500);
  });
});

describe('OneRoster 1.2', () => {
  const tables = withTables({
    'manifest.csv': `${bulkTables['manifest.csv']!.replace('1.1', '1.2')}file.roles,bulk\n`,
    'users.csv': 'sourcedId,status,dateLastModified,enabledUser,givenName\ngv1,,,true,Thử\nhs1,,,true,Thử\n',
    'roles.csv':
      'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n' +
      'r1,,,gv1,primary,teacher,2012-09-01,,truong,\n' +
      'r2,,,gv1,secondary,principal,2021-02-01,2021-03-31,truong,\n' +
      'r3,,,hs1,primary,student,,,truong,\n' +
      'r4,,,gv9,primary,aide,2015-09-01,2019-08-31,truong,\n',
  });

  it('has staff by their roles, each with its days', async () => {
    const staff = translateRows((await read(tables)).rows).flatMap(({ draft }) =>
      draft?.kind === 'staff_account' ? [draft] : [],
    );
    expect(staff.map(({ fields, day }) => [fields.role, fields.beginDay, fields.endDay, day])).toEqual([
      ['TEACHER', '2012-09-01', undefined, '2020-09-01'],
      ['ADMINISTRATOR', '2021-02-01', '2021-03-31', '2021-02-01'],
    ]);
  });

  it('keeps staff of one year out of the full set when roles.csv is missing though announced', async () => {
    const { 'roles.csv': _gone, ...rest } = tables;
    const { summary } = await read(rest);
    expect(summary).toMatchObject({
      whole: false,
      incompleteBecause: 'the manifest announces roles.csv, but it is not there',
    });
    expect(summary.full).toBeUndefined();
  });
});

describe('a OneRoster delta', () => {
  const header = bulkTables['enrollments.csv']!.split('\n')[0]!;

  it('is versioned by its rows, and a row to be deleted becomes a deletion of the same key', async () => {
    const rows = `${header}\ne1,tobedeleted,2020-10-01T02:00:00.000Z,c6a,truong,hs1,student,false,2020-09-05,,\n`;
    const draft = (await draftsOf(deltaTables({ 'enrollments.csv': rows, 'users.csv': undefined }))).at(-1);
    expect(draft).toMatchObject({
      key: `${school}|SY2020-2021|e1`,
      version: '2020-10-01T02:00:00Z',
      deleted: true,
      fields: {},
    });
  });

  it('is a full set of nothing', async () => {
    expect((await read(deltaTables({}))).summary.full).toEqual([]);
  });

  it('whose class is not sent along loses that row with a hint, and can still delete it', async () => {
    const rows = `${header}\ne1,active,,c6a,truong,hs1,student,false,2020-09-05,,\ne2,tobedeleted,,c6a,truong,hs1,student,false,2020-09-05,,\n`;
    const drafts = await draftsOf(
      deltaTables({ 'enrollments.csv': rows, 'classes.csv': undefined, 'users.csv': undefined }),
    );
    expect(drafts.at(-2)).toMatchObject({
      code: 'MISSING_FIELD',
      field: 'classSourcedId',
      key: `${school}|SY2020-2021|e1`,
    });
    expect(drafts.at(-1)).toMatchObject({ deleted: true, key: `${school}|SY2020-2021|e2` });
  });
});

describe('a OneRoster row that is not right', () => {
  const one = async (line: string, context = {}) => {
    const header = bulkTables['enrollments.csv']!.split('\n')[0]!;
    const { rows } = await read(withTables({ 'enrollments.csv': `${header}\n${line}\n` }));
    return translateRows(rows, context).at(-1)!;
  };

  it.each([
    [',,,c6a,truong,hs1,student,false,2020-09-05,,', 'MISSING_KEY', 'sourcedId'],
    ['e1,,,c6a,truong,hs1,student,false,2020-02-31,,', 'BAD_DATE', 'beginDate'],
    ['e1,,,c6a,truong,hs1,student,false,2020-09-05,mai,', 'BAD_DATE', 'endDate'],
    ['e1,gone,,c6a,truong,hs1,student,false,2020-09-05,,', 'BAD_VALUE', 'status'],
    ['e1,,,c6a,truong,hs1,pupil,false,2020-09-05,,', 'BAD_VALUE', 'role'],
    ['e1,,,c9z,truong,hs1,student,false,2020-09-05,,', 'MISSING_FIELD', 'classSourcedId'],
    ['e1,,,c9z,khac,hs1,student,false,2020-09-05,,', 'MISSING_FIELD', 'schoolSourcedId'],
  ])('%s is rejected as %s', async (line, code, field) => {
    expect((await one(line)).rejection).toMatchObject({ code, field });
  });

  it('lies in the wrong school’s folder', async () => {
    const line = 'e1,,,c6a,truong,hs1,student,false,2020-09-05,,';
    expect((await one(line, { reporter: '444520101' })).rejection!.code).toBe('NOT_THIS_REPORTER');
    expect((await one(line, { reporter: school })).draft).toBeDefined();
  });

  it('is kept and flagged when a day is written the spreadsheet’s way or the end precedes the beginning', async () => {
    const line = 'e1,,,c6a,truong,hs1,student,false,05/09/2020,2020-09-01,';
    expect((await one(line)).draft).toMatchObject({
      flags: ['VALUE_NORMALISED', 'END_BEFORE_START'],
      fields: { beginDay: '2020-09-05' },
    });
  });
});

describe('a file that is no delivery', () => {
  it('is refused by its name', () => {
    expect(['a.ZIP', 'a.zip', 'a.xml', 'a.zip.part'].map(vneduAdapter.folder!.accepts)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('without a table of OneRoster, with a foreign version or without a needed column is refused by name', async () => {
    await expect(read({ 'readme.txt': 'x' })).rejects.toMatchObject({
      code: 'GIANH_DELIVERY_REFUSED',
      message: expect.stringContaining('holds no OneRoster table'),
    });
    const foreign = withTables({ 'manifest.csv': bulkTables['manifest.csv']!.replace('1.1', '2.0') });
    await expect(read(foreign)).rejects.toThrow('it is of OneRoster 2.0; 1.1 and 1.2 are read');
    await expect(read(withTables({ 'enrollments.csv': 'sourcedId,role\ne1,student\n' }))).rejects.toThrow(
      'enrollments.csv has no column classSourcedId, schoolSourcedId, userSourcedId',
    );
  });

  it('that was cut off yields nothing and is not whole', async () => {
    const path = await writeZip(bulkTables);
    writeFileSync(path, readFileSync(path).subarray(0, -60));
    const { rows, summary } = await readDelivery(path);
    expect(rows).toEqual([]);
    expect(summary).toMatchObject({ actual: 0, whole: false, incompleteBecause: expect.stringContaining('cut off') });
  });

  it('with one damaged table keeps the others and is not whole', async () => {
    const path = await writeZip(bulkTables);
    const bytes = readFileSync(path);
    const directory = bytes.lastIndexOf('enrollments.csv') - 46;
    bytes.writeUInt32LE(1234, directory + 16);
    writeFileSync(path, bytes);
    const { rows, summary } = await readDelivery(path);
    expect(rows.map(({ table }) => table)).toEqual(expect.arrayContaining(['orgs', 'classes', 'users', 'enrollments']));
    expect(summary).toMatchObject({ whole: false, full: undefined });
    expect(summary.incompleteBecause).toMatch(/^enrollments.csv was not read to its end: .*checksum differs$/);
  });
});

describe('what a delivery lets through', () => {
  it('holds no name, address, phone, password or identifier, and drops unlisted columns by name', async () => {
    const canary = 'CHIM-HOÀNG-YẾN';
    const marked = Object.fromEntries(
      Object.entries(bulkTables).map(([name, text]) => {
        if (name === 'manifest.csv') return [name, text];
        const [header, ...lines] = text.trimEnd().split('\n');
        return [name, [`${header},la`, ...lines.map((line) => `${line},${canary}`)].join('\n')];
      }),
    );
    const users = marked['users.csv']!.replaceAll(
      /Thử|Trần|Lê|Nguyễn|gv@example.invalid|0900000000|00000000000\d/g,
      canary,
    );
    const { rows, dropped, summary } = await read({
      ...marked,
      'users.csv': users,
      'demographics.csv': `sourcedId,birthDate\nhs1,${canary}\n`,
    });
    const answers = JSON.stringify([rows, summary, translateRows(rows)]);
    expect(answers).not.toContain(canary);
    expect(answers).not.toMatch(/"(gv1|ht1|hs1)"/);
    expect(answers).not.toContain('cô Thử');
    expect(dropped.get('enrollments.la')).toBe(2);
  });

  it('tells a subject under every hash key in force, and keeps staff keys while a new key is introduced', async () => {
    const path = await writeZip(bulkTables);
    const keysOf = async (keys: { id: string; secret: string }[]) =>
      translateRows((await readDelivery(path, keys)).rows).flatMap(({ draft }) =>
        draft?.kind === 'staff_account' ? [draft] : [],
      );
    const [before, during] = [
      await keysOf([{ id: 'old', secret: 'a' }]),
      await keysOf([
        { id: 'new', secret: 'b' },
        { id: 'old', secret: 'a' },
      ]),
    ];
    expect(during.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(during[0]!.subject).toHaveLength(2);
  });
});
