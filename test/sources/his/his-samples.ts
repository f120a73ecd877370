import { Readable } from 'node:stream';
import { createSieve, createSubjectHasher, type DeliverySummary, hisAdapter, type SievedRow } from '#sources';

/** Elements in order, as the annexes have them. */
export const xml = (root: string, fields: Readonly<Record<string, string>>): string =>
  `<${root}>${Object.entries(fields)
    .map(([field, text]) => `<${field}>${text}</${field}>`)
    .join('')}</${root}>`;

export const base64 = (text: string | Buffer): string => Buffer.from(text as string).toString('base64');

export const fileHoso = (table: string, content: string): string =>
  `<FILEHOSO><LOAIHOSO>${table}</LOAIHOSO><NOIDUNGFILE>${base64(content)}</NOIDUNGFILE></FILEHOSO>`;

export const hoso = (tables: Readonly<Record<string, string>>): string =>
  `<HOSO>${Object.entries(tables)
    .map(([table, content]) => fileHoso(table, content))
    .join('')}</HOSO>`;

export const giamdinhhs = (
  hosos: readonly string[],
  declared: number | string = hosos.length,
  facility = '00001',
): string =>
  `<?xml version="1.0" encoding="utf-8"?><GIAMDINHHS xmlns:xsd="http://www.w3.org/2001/XMLSchema">` +
  `<THONGTINDONVI><MACSKCB>${facility}</MACSKCB></THONGTINDONVI><THONGTINHOSO><NGAYLAP>20210731</NGAYLAP>` +
  `<SOLUONGHOSO>${declared}</SOLUONGHOSO><DANHSACHHOSO>${hosos.join('')}</DANHSACHHOSO></THONGTINHOSO>` +
  `<CHUKYDONVI/></GIAMDINHHS>`;

/** A summary whose bill comes to 300,000 đồng. */
export const summaryFields = {
  MA_LK: 'LK-1',
  STT: '1',
  MA_BN: 'BN1',
  HO_TEN: '<![CDATA[Nguyễn Giả An]]>',
  SO_CCCD: '000123456789',
  NGAY_SINH: '198005200000',
  GIOI_TINH: '2',
  MAXA_CU_TRU: '18880',
  MA_THE_BHYT: 'GD4000000000001',
  MA_DKBD: '00001',
  GT_THE_TU: '20250101',
  GT_THE_DEN: '20251231',
  MA_BENH_CHINH: 'J06.9',
  MA_DOITUONG_KCB: '1.10',
  NGAY_VAO: '202502100730',
  NGAY_VAO_NOI_TRU: '202502100815',
  NGAY_RA: '202502141000',
  SO_NGAY_DTRI: '5',
  KET_QUA_DTRI: '2',
  MA_LOAI_RV: '1',
  NGAY_TTOAN: '202502141030',
  T_THUOC: '100000.00',
  T_VTYT: '0.00',
  T_TONGCHI_BV: '300000.00',
  T_TONGCHI_BH: '300000.00',
  T_BNTT: '0.00',
  T_BNCCT: '60000.00',
  T_BHTT: '240000.00',
  MA_LOAI_KCB: '03',
  MA_KHOA: 'K03;K19',
  MA_CSKCB: '00001',
  NGAY_TAI_KHAM: '20250310',
  DU_PHONG: '',
};

export const summary = (fields: Readonly<Record<string, string>> = {}): string =>
  xml('TONG_HOP', { ...summaryFields, ...fields });

export const drugs = (lines: readonly Readonly<Record<string, string>>[]): string =>
  `<CHITIEU_CHITIET_THUOC><DSACH_CHI_TIET_THUOC>${lines.map((line) => xml('CHI_TIET_THUOC', line)).join('\n')}` +
  '</DSACH_CHI_TIET_THUOC></CHITIEU_CHITIET_THUOC>';

export const services = (lines: readonly Readonly<Record<string, string>>[]): string =>
  `<CHITIEU_CHITIET_DVKT_VTYT><DSACH_CHI_TIET_DVKT>${lines.map((line) => xml('CHI_TIET_DVKT', line)).join('\n')}` +
  '</DSACH_CHI_TIET_DVKT></CHITIEU_CHITIET_DVKT_VTYT>';

export const results = (lines: readonly Readonly<Record<string, string>>[]): string =>
  `<CHITIEU_CHITIET_DICHVUCANLAMSANG><DSACH_CHI_TIET_CLS>${lines.map((line) => xml('CHI_TIET_CLS', line)).join('\n')}` +
  '</DSACH_CHI_TIET_CLS></CHITIEU_CHITIET_DICHVUCANLAMSANG>';

export const limits = { maxBytes: 2e9, maxUnpackedBytes: 2e9, maxZipRatio: 100, maxXmlDepth: 32 };

/** A file of these pieces read to its end. */
export async function readHis(
  content: string | Buffer | Iterable<Buffer>,
  options: { pieceSize?: number; name?: string } = {},
) {
  const sieve = createSieve(hisAdapter.fieldTables, createSubjectHasher([{ id: 'k1', secret: 'made up' }]));
  const isWhole = typeof content === 'string' || Buffer.isBuffer(content);
  const pieces = isWhole ? inPieces(Buffer.from(content as string), options.pieceSize ?? 65_536) : content;
  const name = options.name ?? 'a.xml';
  const size = isWhole ? Buffer.byteLength(content as string) : 0;
  const reading = hisAdapter.folder!.read({ name, path: '', size, open: () => Readable.from(pieces) }, sieve, limits);
  const rows: SievedRow[] = [];
  for (;;) {
    const step = await reading.next();
    if (step.done) return { rows, summary: step.value as DeliverySummary, dropped: sieve.dropped() };
    rows.push(...step.value);
  }
}

function* inPieces(bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What the encounters of a file become. */
export async function translateHis(content: string, reporter?: string) {
  const { rows } = await readHis(content);
  return rows.flatMap((row) => hisAdapter.translate(row, { reporter, receivedAt: '2025-03-01T00:00:00Z' }));
}

/** The draft of one encounter with these summary fields. */
export async function draftOf(
  fields: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, string>> = {},
) {
  const [translation] = await translateHis(giamdinhhs([hoso({ XML1: summary(fields), ...more })]));
  return translation!;
}
