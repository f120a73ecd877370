import { ZipFile } from 'yazl';

type Row = Readonly<Record<string, string>>;

/** Tables of one OneRoster delivery, by name. */
export type RosterTables = Readonly<Record<string, readonly Row[]>>;

const day = '2020-08-20T08:00:00.000Z';
export const schoolCode = '444500101';

export const school = (changes: Row = {}): Row => ({
  sourcedId: 'S1',
  status: 'active',
  dateLastModified: day,
  name: 'Trường Không Có Thật',
  type: 'school',
  identifier: schoolCode,
  'metadata.vn.capHoc': '01',
  'metadata.vn.ngayThamGia': '2020-09-01',
  ...changes,
});
export const schoolYear: Row = {
  sourcedId: 'Y2020',
  status: 'active',
  dateLastModified: day,
  title: 'Năm học 2020-2021',
  type: 'schoolYear',
  startDate: '2020-09-05',
  endDate: '2021-05-31',
  schoolYear: '2021',
};
export const schoolClass = (id: string, changes: Row = {}): Row => ({
  sourcedId: id,
  status: 'active',
  dateLastModified: day,
  title: `Lớp ${id}`,
  grades: '0',
  classCode: id,
  classType: 'homeroom',
  schoolSourcedId: 'S1',
  termSourcedIds: 'Y2020',
  ...changes,
});
export const enrolment = (id: string, changes: Row = {}): Row => ({
  sourcedId: id,
  status: 'active',
  dateLastModified: day,
  classSourcedId: 'C1',
  schoolSourcedId: 'S1',
  userSourcedId: `U${id}`,
  role: 'student',
  beginDate: '2020-09-05',
  ...changes,
});
export const teacher = (id: string, changes: Row = {}): Row => ({
  sourcedId: id,
  status: 'active',
  dateLastModified: day,
  enabledUser: 'true',
  orgSourcedIds: 'S1',
  role: 'teacher',
  username: `ten.${id}`,
  givenName: 'Không',
  familyName: 'Có Thật',
  'metadata.vn.ngayVao': '2020-09-01',
  ...changes,
});

/** A OneRoster 1.1 zip of these tables, the same bytes for the same rows. */
export async function rosterZip(
  tables: RosterTables,
  {
    mode = 'delta',
    exportedAt = '2020-10-01T08:00:00+07:00',
  }: { readonly mode?: 'bulk' | 'delta'; readonly exportedAt?: string } = {},
): Promise<Buffer> {
  const zip = new ZipFile();
  const manifest = [
    { propertyName: 'manifest.version', value: '1.0' },
    { propertyName: 'oneroster.version', value: '1.1' },
    { propertyName: 'metadata.vn.exportedAt', value: exportedAt },
    ...Object.keys(tables).map((table) => ({ propertyName: `file.${table}`, value: mode })),
  ];
  for (const [table, rows] of Object.entries({ manifest, ...tables })) {
    zip.addBuffer(Buffer.from(csvOf(rows)), `${table}.csv`, { mtime: new Date('2020-10-01T00:00:00Z') });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function csvOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => `"${(row[column] ?? '').replaceAll('"', '""')}"`).join(','));
  return [columns.join(','), ...lines, ''].join('\r\n');
}
