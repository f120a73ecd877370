import { expect, it } from '@jest/globals';
import { hisAdapter } from '#sources';
import { giamdinhhs, hoso, readHis, summaryFields, xml } from './his-samples.js';

/** Elements of the tables the reader opens: the row or line, and what stands around it. */
const shells: Readonly<Record<string, (row: string) => string>> = {
  XML0: (row) => `<CHI_TIEU_TRANG_THAI_KCB>${row}</CHI_TIEU_TRANG_THAI_KCB>`,
  XML1: (row) => `<TONG_HOP>${row}</TONG_HOP>`,
  XML2: (row) =>
    `<CHITIEU_CHITIET_THUOC><DSACH_CHI_TIET_THUOC><CHI_TIET_THUOC>${row}</CHI_TIET_THUOC></DSACH_CHI_TIET_THUOC></CHITIEU_CHITIET_THUOC>`,
  XML3: (row) =>
    `<CHITIEU_CHITIET_DVKT_VTYT><DSACH_CHI_TIET_DVKT><CHI_TIET_DVKT>${row}</CHI_TIET_DVKT></DSACH_CHI_TIET_DVKT></CHITIEU_CHITIET_DVKT_VTYT>`,
  XML4: (row) =>
    `<CHITIEU_CHITIET_DICHVUCANLAMSANG><DSACH_CHI_TIET_CLS><CHI_TIET_CLS>${row}</CHI_TIET_CLS></DSACH_CHI_TIET_CLS></CHITIEU_CHITIET_DICHVUCANLAMSANG>`,
  XML7: (row) => `<CHI_TIEU_DU_LIEU_GIAY_RA_VIEN>${row}</CHI_TIEU_DU_LIEU_GIAY_RA_VIEN>`,
  XML14: (row) => `<CHI_TIEU_GIAYHEN_KHAMLAI>${row}</CHI_TIEU_GIAYHEN_KHAMLAI>`,
};

/** A marked personal string in every listed field of a table, and in one that nobody listed. */
function marked(table: string, keep: Readonly<Record<string, string>> = {}): string {
  const fields = hisAdapter.fieldTables.find((listed) => listed.table === table)!.fields.map(({ field }) => field);
  const marks = Object.fromEntries(
    [...fields, 'TRUONG_LA'].map((field) => [field, `CANARY Nguyễn Giả ${table} ${field} 000987654321`]),
  );
  return shells[table]!(xml('X', { ...marks, ...keep }).slice(3, -4));
}

const dropped = Object.fromEntries(
  ['XML5', 'XML6', 'XML8', 'XML9', 'XML10', 'XML11', 'XML12', 'XML13', 'XML15', 'XML16'].map((table) => [
    table,
    '<A><HO_TEN>CANARY Nguyễn Giả 000987654321</HO_TEN></A>',
  ]),
);

it.each([
  ['in every field', {}],
  [
    'in every field but the ones an encounter cannot do without',
    { MA_LK: 'LK-1', MA_CSKCB: '00001', NGAY_VAO: '202502100730' },
  ],
  ['in every field that is not kept', keptOf()],
])('no marked personal string passes: %s', async (_where, keep) => {
  const tables = Object.fromEntries(Object.keys(shells).map((table) => [table, marked(table, keep)]));
  const alone = await readHis(marked('XML0', keep));
  const {
    rows,
    summary,
    dropped: counted,
  } = await readHis(giamdinhhs([hoso({ ...tables, ...dropped }), hoso({ XML0: tables['XML0']! })]));
  const translations = [...rows, ...alone.rows].flatMap((row) =>
    hisAdapter.translate(row, { receivedAt: '2025-03-01T00:00:00Z' }),
  );
  expect(rows).toHaveLength(2);
  expect(translations).toHaveLength(3);
  const everything = JSON.stringify([rows, alone, [...alone.dropped], summary, [...counted], translations]);
  expect(everything).not.toMatch(/CANARY|Nguyễn|Giả|987654321|"0009/);
});

it('keeps the diagnosis to itself', async () => {
  const { rows } = await readHis(
    giamdinhhs([hoso({ XML1: xml('TONG_HOP', { ...summaryFields, MA_BENH_CHINH: 'B20.1' }) })]),
  );
  expect(JSON.stringify(rows)).not.toMatch(/B20/);
  expect(rows[0]!.values['EDGE']).toMatchObject({ CHUONG_BENH_CHINH: 'I' });
});

it('lists every field of the tables it reads once, and every table of the format', () => {
  for (const { table, fields } of hisAdapter.fieldTables) {
    expect({
      table,
      twice: fields.filter(({ field }, at) => fields.findIndex((other) => other.field === field) < at),
    }).toEqual({ table, twice: [] });
    for (const { purpose } of fields) expect(purpose).not.toBe('');
  }
  const listed = hisAdapter.fieldTables.find(({ table }) => table === 'HOSO')!.fields.map(({ field }) => field);
  for (let number = 0; number <= 15; number++) expect(listed).toContain(`XML${number}`);
});

/** Values of the summary and papers that are kept, as an honest record has them. */
function keptOf(): Readonly<Record<string, string>> {
  const kept = new Set(
    hisAdapter.fieldTables.flatMap(({ fields }) =>
      fields.filter((rule) => rule.class === 'KEEP').map(({ field }) => field),
    ),
  );
  return Object.fromEntries(Object.entries(summaryFields).filter(([field]) => kept.has(field)));
}
