/** Fields of a summary (XML1) of a stay that ended; every person is made up. */
export const summary = (
  key: string,
  changes: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => ({
  MA_LK: key,
  STT: '1',
  MA_BN: `BN${key}`,
  HO_TEN: 'Người Không Có Thật',
  SO_CCCD: `000${key.replace(/\D/g, '').padStart(9, '7')}`,
  NGAY_SINH: '198003150000',
  GIOI_TINH: '2',
  DIA_CHI: 'không có thật',
  MAXA_CU_TRU: '18853',
  MA_THE_BHYT: '',
  CHAN_DOAN_RV: 'không có thật',
  MA_BENH_CHINH: 'J18.9',
  MA_DOITUONG_KCB: '1.1',
  NGAY_VAO: '202406030815',
  NGAY_VAO_NOI_TRU: '202406030900',
  NGAY_RA: '202406071000',
  SO_NGAY_DTRI: '5',
  KET_QUA_DTRI: '1',
  MA_LOAI_RV: '1',
  NGAY_TTOAN: '202406071030',
  T_THUOC: '0',
  T_VTYT: '0',
  T_TONGCHI_BV: '0',
  T_TONGCHI_BH: '0',
  T_BNTT: '0',
  T_BNCCT: '0',
  T_BHTT: '0',
  MA_LOAI_KCB: '03',
  MA_KHOA: 'K02',
  MA_CSKCB: '00001',
  ...changes,
});

/** One encounter with its summary, as the envelope holds it. */
export const hoso = (fields: Readonly<Record<string, string>>): string => {
  const inner = Object.entries(fields).map(([field, text]) => `<${field}>${text}</${field}>`);
  const xml = `<?xml version="1.0" encoding="utf-8"?>\n<TONG_HOP>\n${inner.join('\n')}\n</TONG_HOP>`;
  const content = Buffer.from(xml).toString('base64');
  return `<HOSO>\n<FILEHOSO><LOAIHOSO>XML1</LOAIHOSO><NOIDUNGFILE>${content}</NOIDUNGFILE></FILEHOSO>\n</HOSO>\n`;
};

/** A GIAMDINHHS file of the facility 00001. */
export const giamdinh = (...encounters: readonly Readonly<Record<string, string>>[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<GIAMDINHHS>\n<THONGTINDONVI>\n<MACSKCB>00001</MACSKCB>\n</THONGTINDONVI>\n` +
  `<THONGTINHOSO>\n<NGAYLAP>20240701</NGAYLAP>\n<SOLUONGHOSO>${encounters.length}</SOLUONGHOSO>\n<DANHSACHHOSO>\n` +
  `${encounters.map(hoso).join('')}</DANHSACHHOSO>\n</THONGTINHOSO>\n<CHUKYDONVI></CHUKYDONVI>\n</GIAMDINHHS>\n`;
